using System.IO.Compression;
using Backstride.App.Demo;
using Backstride.App.Web.Runs;
using Backstride.Journal;
using Backstride.Running.Files.Fit;

namespace Backstride.App.Tests.CommandLine;

public sealed class ImportTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_run_goes_in_once_and_can_be_taken_back()
    {
        var file = Fit("run.fit");
        var first = await _terminal.Run("import", file, "--json");
        Assert.Equal((0, 1), (first.Status, first.Json.GetProperty("imported").GetInt32()));
        var row = first.Json.GetProperty("results")[0];
        Assert.Equal(("imported", "running"), (row.GetProperty("status").GetString(), row.GetProperty("sport").GetString()));

        var again = await _terminal.Run("import", file, "--json");
        Assert.Equal((0, 1), (again.Json.GetProperty("imported").GetInt32(), again.Json.GetProperty("duplicates").GetInt32()));
        Assert.Equal(row.GetProperty("runId").GetInt64(), again.Json.GetProperty("results")[0].GetProperty("runId").GetInt64());

        var run = await _terminal.Run("run", row.GetProperty("runId").GetRawText(), "--json");
        Assert.InRange(run.Json.GetProperty("streams").GetProperty("cadenceSpm").GetProperty("mean").GetDouble(), 150, 190);
        var load = run.Json.GetProperty("spineLoad");
        Assert.InRange(load.GetProperty("easyKm").GetDouble(), load.GetProperty("low").GetDouble(), load.GetProperty("high").GetDouble());

        var undone = await _terminal.Run("undo", first.Json.GetProperty("batch").GetString()!, "--json");
        Assert.Equal(1, undone.Json.GetProperty("removed").GetInt32());
        Assert.Equal(0, (await _terminal.Run("runs", "--json")).Json.GetArrayLength());
        Assert.Equal(2, (await _terminal.Run("undo", first.Json.GetProperty("batch").GetString()!)).Status);
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_is_no_fault_of_the_programs_and_the_import_goes_on_later()
    {
        var file = Fit("run.fit");
        await _terminal.Run("runs");
        // A file in the place of the folder is as good as no room.
        await File.WriteAllTextAsync(Path.Combine(_terminal.Data, JournalDatabase.OriginalsFolder), "");
        var refused = await _terminal.Run("import", file, "--json");
        Assert.Equal((2, "JRN004"), (refused.Status, Assert.Single(refused.FaultCodes)));

        File.Delete(Path.Combine(_terminal.Data, JournalDatabase.OriginalsFolder));
        Assert.Equal(0, (await _terminal.Run("import", file, "--json")).Status);
        Assert.Single(JournalDatabase.Open(_terminal.Data).Runs.List());
        Assert.Single(JournalDatabase.Open(_terminal.Data).Imports.Batches());
    }

    [Fact]
    public async Task Erasing_leaves_nothing_of_what_was_handed_over()
    {
        await _terminal.Run("import", Fit("run.fit"));
        // Handed over through the page and broken off.
        File.Copy(Path.Combine(_terminal.Folder, "run.fit"), Path.Combine(Directory.CreateDirectory(Path.Combine(_terminal.Data, "uploads", "2")).FullName, "run.fit"));
        await File.WriteAllTextAsync(Path.Combine(_terminal.Data, "mine.txt"), "the runner's own");

        Assert.Equal(0, (await _terminal.Run("erase", "--yes")).Status);
        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(_terminal.Data).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_a_run_was_can_be_said_and_its_load_follows()
    {
        await _terminal.Run("import", Fit("run.fit"));
        var ride = await _terminal.Run("run", "1", "--sport", "other", "--json");
        Assert.Equal("other", ride.Json.GetProperty("run").GetProperty("sport").GetString());
        Assert.False(ride.Json.TryGetProperty("spineLoad", out var none) && none.ValueKind != System.Text.Json.JsonValueKind.Null);
        var run = await _terminal.Run("run", "1", "--sport", "running", "--json");
        Assert.True(run.Json.GetProperty("spineLoad").GetProperty("easyKm").GetDouble() > 0);
        Assert.Equal(2, (await _terminal.Run("run", "1", "--sport", "levitating")).Status);
        Assert.Equal(2, (await _terminal.Run("run", "99", "--sport", "running")).Status);
    }

    [Fact]
    public async Task A_folder_takes_the_runs_and_passes_over_the_rest()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_terminal.Folder, "export")).FullName;
        File.Copy(Fit("a.fit"), Path.Combine(folder, "a.fit"));
        File.WriteAllText(Path.Combine(folder, "profile.csv"), "name,weight\nx,1\n");
        using (var zip = ZipFile.Open(Path.Combine(folder, "inner.zip"), ZipArchiveMode.Create))
            zip.CreateEntryFromFile(Fit("b.fit", day: 3), "activities/b.fit");
        var answer = await _terminal.Run("import", folder, "--json");
        Assert.Equal((2, 1, 0), (answer.Json.GetProperty("imported").GetInt32(), answer.Json.GetProperty("skipped").GetInt32(), answer.Json.GetProperty("failed").GetInt32()));
        Assert.Equal(0, answer.Status);
    }

    [Fact]
    public async Task What_an_export_knows_from_its_list_alone_is_said()
    {
        var zip = Path.Combine(_terminal.Folder, "export.zip");
        using (var export = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            export.CreateEntryFromFile(Fit("b.fit", day: 3), "activities/5.fit");
            using var list = new StreamWriter(export.CreateEntry("activities.csv").Open());
            list.Write("id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n5,2018-03-04 06:07:08,Old,Run,,1800,5010.5,false,Blue,activities/5.fit\n6,2018-03-08 06:07:08,Hall,Run,,1800,5000,false,Blue,\n");
        }
        var answer = await _terminal.Run("import", zip, "--json");
        Assert.Equal((0, 2), (answer.Status, answer.Json.GetProperty("imported").GetInt32()));
        var rows = answer.Json.GetProperty("results").EnumerateArray().Where(r => r.GetProperty("faults").EnumerateArray().Any(f => f.GetProperty("code").GetString() == "ARC010"));
        Assert.EndsWith("activities.csv#6", Assert.Single(rows).GetProperty("path").GetString(), StringComparison.Ordinal);
        var journal = JournalDatabase.Open(_terminal.Data);
        Assert.EndsWith("Of one the export gave totals only, no file.", ImportWords.Sentence(journal.Imports.Rows(answer.Json.GetProperty("batch").GetString()!)), StringComparison.Ordinal);
        await _terminal.Run("undo", answer.Json.GetProperty("batch").GetString()!);
        Assert.Contains("1 of them are known from the export's list alone", (await _terminal.Run("import", zip)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cut_short_keeps_what_was_good_and_says_where_it_ends()
    {
        var bytes = File.ReadAllBytes(Fit("whole.fit"));
        var cut = Path.Combine(_terminal.Folder, "cut.fit");
        File.WriteAllBytes(cut, bytes[..(bytes.Length / 2)]);
        var answer = await _terminal.Run("import", cut, "--json");
        Assert.Equal((1, 1), (answer.Status, answer.Json.GetProperty("imported").GetInt32()));
        var fault = answer.Json.GetProperty("results")[0].GetProperty("faults")[0];
        Assert.StartsWith("FIT", fault.GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, (await _terminal.Run("decode", cut, "--json")).Status);
    }

    [Fact]
    public async Task A_zip_of_rubbish_is_refused_and_nothing_stored_is_touched()
    {
        await _terminal.Run("import", Fit("good.fit"));
        var rubbish = Path.Combine(_terminal.Folder, "rubbish.zip");
        using (var zip = ZipFile.Open(rubbish, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("run.fit").Open();
            entry.Write([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
        }
        var answer = await _terminal.Run("import", rubbish, "--json");
        Assert.Equal((2, 1), (answer.Status, answer.Json.GetProperty("failed").GetInt32()));
        Assert.Contains("rubbish.zip!run.fit", answer.Json.GetProperty("results")[0].GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Single(JournalDatabase.Open(_terminal.Data).Runs.List());

        File.WriteAllBytes(rubbish, [.. "PK"u8, .. new byte[400]]);
        var broken = await _terminal.Run("import", rubbish, "--json");
        Assert.Equal(2, broken.Status);
        Assert.NotEmpty(broken.Json.GetProperty("results")[0].GetProperty("faults").EnumerateArray());
        Assert.Single(JournalDatabase.Open(_terminal.Data).Runs.List());
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_wrong_usage()
    {
        var answer = await _terminal.Run("import", Path.Combine(_terminal.Folder, "none.fit"), "--json");
        Assert.Equal((2, "CLI002"), (answer.Status, answer.FaultCodes.Single()));
    }

    private string Fit(string name, int day = 1)
    {
        var path = Path.Combine(_terminal.Folder, name);
        var session = new DemoSession(day, 9, "run", DemoRoute.Park, [new DemoStretch(240, 2.8)], 3);
        File.WriteAllBytes(path, FitWriter.Write(DemoRecorder.Record(session, _terminal.Clock.GetUtcNow().AddDays(-day), new Random(1))));
        return path;
    }
}
