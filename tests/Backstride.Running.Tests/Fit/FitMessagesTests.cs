using System.Text.Json;
using Backstride.Running.Files;
using Backstride.Running.Files.Fit;
using Backstride.Running.Tests.Golden;
using Backstride.Testing;
using static Backstride.Running.Tests.Fit.FitBytes;

namespace Backstride.Running.Tests.Fit;

/// <summary>Every message by name: scales, words, sub-fields, components, sums, developer fields, unknown ones.</summary>
public class FitMessagesTests
{
    private static JsonElement All(byte[] file)
    {
        using var text = new StringWriter();
        FitMessagesJson.Write(new MemoryStream(file), text);
        return JsonDocument.Parse(text.ToString()).RootElement;
    }

    private static JsonElement[] Messages(FitBytes bytes) => [.. All(bytes.File()).GetProperty("messages").EnumerateArray()];

    private static JsonElement Field(JsonElement message, string name) => message.GetProperty("fields").GetProperty(name);

    [Fact]
    public void Fields_have_names_units_words_and_times()
    {
        var root = All(Activity().DefineRecord().Record(3, 1234, 151).File());
        var messages = root.GetProperty("messages").EnumerateArray().ToArray();
        Assert.Equal(["file_id", "record"], messages.Select(m => m.GetProperty("name").GetString()!));
        Assert.Equal("activity", Field(messages[0], "type").GetString());
        Assert.Equal("garmin", Field(messages[0], "manufacturer").GetString());
        Assert.Equal(12.34, Field(messages[1], "distance").GetDouble());
        Assert.Equal("2024-11-08T11:33:23Z", Field(messages[1], "timestamp").GetString());
        Assert.Equal(1, messages[1].GetProperty("localType").GetInt32());
        Assert.Equal("bpm", root.GetProperty("legend").GetProperty("record").GetProperty("heart_rate").GetProperty("units").GetString());
        Assert.Equal(100, root.GetProperty("legend").GetProperty("record").GetProperty("distance").GetProperty("scale").GetDouble());
        Assert.Equal("whole", root.GetProperty("integrity").GetString());
    }

    [Fact]
    public void Components_give_the_fields_they_hold_down_to_the_last()
    {
        var record = Messages(Activity().Define(1, 20, (253, 4, 0x86), (8, 3, 13), (2, 2, 0x84)).Data(1, U32(Noon), [0x2C, 0x01, 0x10], U16(2750)))[1];
        Assert.Equal(3, Field(record, "speed").GetDouble());
        Assert.Equal(3, Field(record, "enhanced_speed").GetDouble());
        Assert.Equal(16, Field(record, "distance").GetDouble());
        Assert.Equal(50, Field(record, "enhanced_altitude").GetDouble());
    }

    [Fact]
    public void A_field_that_is_defined_twice_is_written_once_with_its_valid_value()
    {
        var record = Messages(Activity().Define(5, 206, (0, 1, 2), (1, 1, 2), (2, 1, 2), (3, 4, 7)).Data(5, U8(0), U8(3), U8(2), Text("LSS", 4))
            .Define(1, 20, false, [(3, 1, 2), (3, 1, 2)], [(3, 1, 0), (3, 1, 0)]).Data(1, U8(150), U8(255), U8(11), U8(255)))[^1];
        Assert.Equal(150, Field(record, "heart_rate").GetDouble());
        var developer = Assert.Single(record.GetProperty("developerFields").EnumerateObject());
        Assert.Equal(("LSS", 11), (developer.Name, developer.Value.GetDouble()));
    }

    [Fact]
    public void A_counter_is_summed_over_its_start_anew_and_goes_on_from_a_sum_that_is_sent()
    {
        var bytes = Activity().Define(1, 20, (18, 1, 2));
        foreach (var cycles in new[] { 250, 4, 10 }) bytes.Data(1, U8(cycles));
        bytes.Define(1, 20, (19, 4, 0x86)).Data(1, U32(1000)).Define(1, 20, (18, 1, 2)).Data(1, U8(1002 & 255));
        var sums = Messages(bytes).Where(m => m.GetProperty("name").GetString() == "record").Select(m => Field(m, "total_cycles").GetDouble());
        Assert.Equal([250, 260, 266, 1000, 1002], sums);
    }

    [Fact]
    public void A_sub_field_goes_by_another_field_even_one_that_comes_later()
    {
        var message = Messages(Activity().Define(1, 21, (3, 4, 0x86), (0, 1, 0)).Data(1, U32(1), U8(0)))[1];
        Assert.Equal("auto", Field(message, "timer_trigger").GetString());
        Assert.Equal(1, Field(message, "data").GetInt32());
    }

    [Fact]
    public void Unknown_messages_and_fields_come_by_number_arrays_as_lists_and_invalid_ones_not_at_all()
    {
        var message = Messages(Activity().Define(1, 65280, (7, 2, 0x84), (8, 1, 2)).Data(1, U16(9), U8(255)).Define(2, 78, (0, 6, 0x84)).Data(2, U16(800), U16(0xFFFF), U16(810)));
        Assert.Equal("unknown_65280", message[1].GetProperty("name").GetString());
        Assert.Equal("""{"unknown_7":9}""", JsonSerializer.Serialize(message[1].GetProperty("fields")));
        Assert.Equal("[0.8,null,0.81]", JsonSerializer.Serialize(Field(message[2], "time")));
    }

    [Fact]
    public void Developer_fields_come_by_their_own_description()
    {
        var message = Messages(Activity()
            .Define(5, 206, (0, 1, 2), (1, 1, 2), (2, 1, 2), (3, 12, 7), (8, 8, 7)).Data(5, U8(0), U8(4), U8(132), Text("Läufe", 12), Text("kN/m", 8))
            .Define(1, 20, false, [(253, 4, 0x86)], [(4, 2, 0)]).Data(1, U32(Noon), U16(95)))[2];
        Assert.Equal(95, message.GetProperty("developerFields").GetProperty("Läufe").GetInt32());
    }

    [Fact]
    public void A_compressed_time_is_spelt_out() =>
        Assert.Equal("2024-11-08T11:33:28Z", Field(Messages(Activity().DefineRecord().Record(0, 0).Define(2, 20, (3, 1, 2)).Compressed(2, (int)((Noon + 8) & 31), U8(120)))[2], "timestamp").GetString());

    [Fact]
    public void A_broken_file_still_gives_one_whole_document()
    {
        var root = All(Activity().DefineRecord().Record(0, 0).File()[..^6]);
        Assert.Equal("recovered", root.GetProperty("integrity").GetString());
        Assert.Contains(root.GetProperty("faults").EnumerateArray(), f => f.GetProperty("code").GetString() == "FIT005");
    }

    [SharedFact]
    public void Every_sample_gives_a_document_with_as_many_records_as_the_reader_counts()
    {
        foreach (var name in ExpectedSample.Names.Where(n => n.StartsWith("fit/", StringComparison.Ordinal)))
        {
            var bytes = ExpectedSample.Of(name).Bytes;
            if (bytes.Length is 0 or > 30_000 || !FitFile.IsFit(new MemoryStream(bytes))) continue;
            var records = All(bytes).GetProperty("messages").EnumerateArray().Count(m => m.GetProperty("name").GetString() == "record");
            Assert.True(RunFile.Read(bytes, name).RecordCount == records, name);
        }
    }
}
