using System.Text;
using Backstride.App.Tests.Importing;
using Backstride.Running.Files;

namespace Backstride.App.Tests.CommandLine;

/// <summary>A whole zip put to `decode`: sums, a list, and each fault with its member.</summary>
public sealed class DecodeArchiveTests
{
    [Fact]
    public async Task Every_run_of_a_zip_is_listed_and_summed_and_each_fault_names_its_member()
    {
        using var terminal = new Terminal();
        var (first, second) = (RunFiles.Fit(1), RunFiles.Fit(2, seconds: 400));
        var zip = RunFiles.Zip(Path.Combine(terminal.Folder, "export.zip"),
        [
            ("activities/1.fit", first), ("activities/2.fit.gz", RunFiles.Gzip(second)), ("cut.fit", RunFiles.Fit(3)[..900]),
            ("photo.jpg", [1, 2, 3]), ("../outside.fit", first),
        ]);

        var answer = await terminal.Run("decode", zip, "--json");

        Assert.Equal(1, answer.Status);
        var json = answer.Json;
        Assert.Equal("zip", json.GetProperty("format").GetString());
        Assert.Equal("running", json.GetProperty("sport").GetString());
        var ones = new[] { first, second, RunFiles.Fit(3)[..900] }.Select(bytes => DecodedSummary.Of(RunFile.Read(bytes, "x.fit"))).ToList();
        Assert.Equal(ones.Sum(one => one.Activities.Count), json.GetProperty("activities").GetArrayLength());
        Assert.Equal(ones.Sum(one => one.Records), json.GetProperty("records").GetInt32());
        Assert.Equal(ones.Sum(one => one.DistanceM ?? 0), json.GetProperty("distanceM").GetDouble(), 1e-6);
        Assert.Equal(ones.Sum(one => one.Records * one.AverageCadenceSpm ?? 0) / ones.Where(one => one.AverageCadenceSpm is not null).Sum(one => one.Records), json.GetProperty("averageCadenceSpm").GetDouble(), 1e-6);
        var faults = json.GetProperty("faults").EnumerateArray().Select(f => (Code: f.GetProperty("code").GetString()!, At: f.GetProperty("position").GetString() ?? "")).ToList();
        Assert.Contains(faults, f => f.Code == "FIT005" && f.At.StartsWith("member cut.fit", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Code == "ARC001" && f.At.Contains("outside.fit", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, f => f.At.Contains("photo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_apps_added_is_put_together_over_all_runs_of_a_zip()
    {
        using var terminal = new Terminal();
        var zip = RunFiles.Zip(Path.Combine(terminal.Folder, "apps.zip"), [("1.fit", WithField(60, 80)), ("2.fit", WithField(100))]);
        var json = (await terminal.Run("decode", zip, "--json")).Json;
        var field = Assert.Single(json.GetProperty("developerFields").EnumerateArray());
        Assert.Equal(("Form", "W", 3, 80, 60, 100), (field.GetProperty("name").GetString(), field.GetProperty("units").GetString(), field.GetProperty("count").GetInt32(),
            field.GetProperty("mean").GetDouble(), field.GetProperty("min").GetDouble(), field.GetProperty("max").GetDouble()));
    }

    // A description of one developer field, and a record for each of its values; no check sums.
    private static byte[] WithField(params byte[] values)
    {
        List<byte> data =
        [
            0x40, 0, 0, 206, 0, 5, 0, 1, 2, 1, 1, 2, 2, 1, 2, 3, 5, 7, 8, 2, 7,
            0, 0, 9, 2, .. "Form\0W\0"u8,
            0x61, 0, 0, 20, 0, 1, 253, 4, 0x86, 1, 9, 1, 0,
        ];
        for (var i = 0; i < values.Length; i++) data.AddRange([1, (byte)i, 0, 0, 0x40, values[i]]);
        return [12, 0x20, 0, 0, (byte)data.Count, 0, 0, 0, .. ".FIT"u8, .. data];
    }

    [Fact]
    public async Task A_zip_without_a_run_is_unreadable_and_a_person_sees_a_table()
    {
        using var terminal = new Terminal();
        var none = await terminal.Run("decode", RunFiles.Zip(Path.Combine(terminal.Folder, "none.zip"), [("notes.txt", Encoding.UTF8.GetBytes("no run"))]), "--json");
        Assert.Equal(2, none.Status);
        Assert.Equal("unreadable", none.Json.GetProperty("integrity").GetString());

        var table = await terminal.Run("decode", RunFiles.Zip(Path.Combine(terminal.Folder, "two.zip"), [("1.fit", RunFiles.Fit(1)), ("2.fit", RunFiles.Fit(2))]));
        Assert.Equal(0, table.Status);
        Assert.Contains("2 activities", table.Out, StringComparison.Ordinal);
    }
}
