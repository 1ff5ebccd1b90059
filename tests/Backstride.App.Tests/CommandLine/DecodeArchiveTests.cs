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
