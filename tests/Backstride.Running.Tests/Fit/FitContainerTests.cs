using Backstride.Running.Files;
using Backstride.Running.Tests.Fit.Reference;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests.Fit;

/// <summary>The container: headers, check sums, chains, cut and never closed files.</summary>
public class FitContainerTests
{
    private static FitBytes TenRecords()
    {
        var bytes = Activity().DefineRecord();
        for (var i = 0; i < 10; i++) bytes.Record(i, i * 300);
        return bytes;
    }

    private static DecodedFile Read(byte[] bytes) => RunFile.Read(bytes, "a.fit");

    [Theory]
    [InlineData(0, 0u)]
    [InlineData(0xFF, uint.MaxValue)]
    public void Room_that_was_set_aside_and_never_written_is_no_records(int filler, uint size)
    {
        var bytes = new FitBytes().Define(0, 20, (253, 4, 0x86), (5, 4, 0x86)).Data(0, U32(Noon), U32(0)).Data(0, U32(Noon + 1), U32(300))
            .Define(3, 20, (253, 4, 0x86), (5, 4, 0x86)).Data(3, U32(Noon + 2), U32(600));
        byte[] cutOff = [.. bytes.File(dataSize: size, crc: false), .. Enumerable.Repeat((byte)filler, 5000)];
        var file = RunFile.Read(cutOff, "a.fit");
        Assert.Equal((3, Integrity.Recovered), (file.RecordCount, file.Integrity));
        Assert.Equal(6, DecodedSummary.Of(file).DistanceM);
        Assert.Equal(["FIT004", "FIT007", "FIT010"], file.Faults.Select(f => f.Code).Order());
        foreach (var window in new[] { 1, 40, 3000 }) Differential.Check(cutOff, new MemoryStream(cutOff), window, "filler");
    }

    [Fact]
    public void A_size_that_counts_the_check_sum_as_well_costs_nothing()
    {
        var bytes = Activity().DefineRecord().Record(0, 0).Record(1, 300);
        var file = RunFile.Read(bytes.File(dataSize: (uint)bytes.Length + 2), "a.fit");
        Assert.Equal((2, Integrity.Whole, "FIT016"), (file.RecordCount, file.Integrity, Assert.Single(file.Faults, f => f.Code != "FIT010").Code));
    }

    [Fact]
    public void A_whole_file_is_whole()
    {
        var file = Read(TenRecords().File());
        Assert.Equal(Integrity.Whole, file.Integrity);
        Assert.Equal(10, file.RecordCount);
        Assert.Equal("activity", file.FileType);
        var samples = Assert.Single(file.Activities).Samples;
        Assert.Equal(Enumerable.Range(0, 10).Select(i => i * 3.0), samples.DistanceM!);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => (double)i), samples.TimeS);
    }

    [Fact]
    public void A_header_check_sum_of_zero_means_not_computed() => Assert.Equal(Integrity.Whole, Read(TenRecords().File(headerCrc: false)).Integrity);

    [Fact]
    public void A_header_of_twelve_bytes_is_read()
    {
        var file = Read(TenRecords().File(headerSize: 12));
        Assert.Equal(Integrity.Whole, file.Integrity);
        Assert.Equal(10, file.RecordCount);
    }

    [Fact]
    public void A_wrong_check_sum_is_a_fault_and_no_refusal()
    {
        var bytes = TenRecords().File(crcValue: 0x1234);
        var file = Read(bytes);
        Assert.Equal(Integrity.Doubtful, file.Integrity);
        Assert.Equal(10, file.RecordCount);
        var fault = Assert.Single(file.Faults, f => f.Code == "FIT003");
        Assert.Equal($"byte {bytes.Length - 2}", fault.Position);
    }

    [Fact]
    public void A_missing_check_sum_keeps_everything()
    {
        var file = Read(TenRecords().File(crc: false));
        Assert.Equal(10, file.RecordCount);
        Assert.Contains(file.Faults, f => f.Code == "FIT005");
    }

    [Fact]
    public void A_file_cut_anywhere_keeps_the_records_before_the_cut()
    {
        var whole = TenRecords();
        var bytes = whole.File();
        var recordSize = 10;
        var dataStart = bytes.Length - 2 - 10 * recordSize;
        for (var length = dataStart; length < bytes.Length - 2; length++)
        {
            var file = Read(bytes[..length]);
            Assert.Equal((length - dataStart) / recordSize, file.RecordCount);
            Assert.Equal(Integrity.Recovered, file.Integrity);
            Assert.Contains(file.Faults, f => f.Code == "FIT005");
        }
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    public void A_file_that_was_never_closed_is_read_to_its_end(uint size)
    {
        foreach (var crc in new[] { true, false })
        {
            var file = Read(TenRecords().File(dataSize: size, crc: crc));
            Assert.Equal(10, file.RecordCount);
            Assert.Equal(Integrity.Recovered, file.Integrity);
            Assert.Contains(file.Faults, f => f.Code == "FIT004");
        }
    }

    [Fact]
    public void A_size_that_was_not_brought_up_to_date_does_not_cost_the_rest()
    {
        var file = Read(TenRecords().File(dataSize: 40));
        Assert.Equal(10, file.RecordCount);
        Assert.Equal(Integrity.Recovered, file.Integrity);
    }

    [Fact]
    public void Chained_files_each_begin_anew()
    {
        byte[] chain = [.. TenRecords().File(), .. TenRecords().File(headerSize: 12), .. Activity().File()];
        var file = Read(chain);
        Assert.Equal(20, file.RecordCount);
        Assert.Equal(2, file.Activities.Count);
        Assert.Equal(Integrity.Whole, file.Integrity);
    }

    [Fact]
    public void A_local_type_does_not_outlive_its_file()
    {
        byte[] chain = [.. TenRecords().File(), .. new FitBytes().Record(0, 0).File()];
        var file = Read(chain);
        Assert.Equal(10, file.RecordCount);
        Assert.Contains(file.Faults, f => f.Code == "FIT007");
    }

    [Fact]
    public void Bytes_after_the_end_are_noted_with_their_place()
    {
        var bytes = TenRecords().File();
        var file = Read([.. bytes, .. "garbage"u8]);
        Assert.Equal(Integrity.Whole, file.Integrity);
        Assert.Equal($"byte {bytes.Length}", Assert.Single(file.Faults, f => f.Code == "FIT006").Position);
    }

    [Fact]
    public void Data_before_any_definition_stop_the_file_with_its_place()
    {
        var good = TenRecords();
        var at = 14 + good.Length;
        var file = Read(good.Raw(0x09, 1, 2, 3).File());
        Assert.Equal(10, file.RecordCount);
        Assert.Equal(Integrity.Recovered, file.Integrity);
        Assert.Equal($"byte {at}", Assert.Single(file.Faults, f => f.Code == "FIT007").Position);
    }

    [Fact]
    public void Empty_foreign_and_AppleDouble_files_are_told_apart()
    {
        Assert.Equal("RUN001", Assert.Single(Read([]).Faults).Code);
        Assert.Equal("RUN002", Assert.Single(Read("hello world, no run here"u8.ToArray()).Faults).Code);
        Assert.Equal("RUN004", Assert.Single(Read([0, 5, 0x16, 7, 0, 2, 0, 0]).Faults).Code);
        Assert.Equal(Integrity.Unreadable, Read([]).Integrity);
    }

    [Fact]
    public void Settings_are_no_activity_and_no_error()
    {
        var file = Read(new FitBytes().Define(0, 0, (0, 1, 0)).Data(0, U8(2)).File());
        Assert.Empty(file.Activities);
        Assert.Equal("settings", file.FileType);
        Assert.Equal(FaultSeverity.Note, Assert.Single(file.Faults).Severity);
    }
}
