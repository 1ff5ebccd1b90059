using Backstride.App.Importing;
using Backstride.App.Tests.CommandLine;
using Backstride.App.Tests.Importing;
using Backstride.App.Tests.Web.Support;
using Backstride.Journal;
using Backstride.Spine;
using Microsoft.Data.Sqlite;

namespace Backstride.App.Tests.Runs;

/// <summary>Loads in the journal that an earlier edition of the spine model worked out.</summary>
public sealed class EarlierLoadsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("runs")]
    [InlineData("run 1")]
    [InlineData("today")]
    public async Task They_are_worked_out_anew_before_a_verb_shows_them_and_only_once(string verb)
    {
        var peak = Import(JournalDatabase.Open(_terminal.Data)).Runs.Find(1)!.Load!.PeakStepN;
        Age(JournalDatabase.Open(_terminal.Data), 1);
        Assert.Equal(1, JournalDatabase.Open(_terminal.Data).Runs.Find(1)!.Load!.PeakStepN);

        var shown = await _terminal.Run([.. verb.Split(' '), "--json"]);
        Assert.Equal(0, shown.Status);
        Assert.Contains("the load of one run was worked out anew", shown.Error, StringComparison.Ordinal);
        Assert.Empty((await _terminal.Run([.. verb.Split(' '), "--json"])).Error);
        var load = JournalDatabase.Open(_terminal.Data).Runs.Find(1)!.Load!;
        Assert.Equal((SpineModel.Edition, peak), (load.Edition, load.PeakStepN));
    }

    [Fact]
    public async Task They_are_worked_out_anew_behind_the_pages()
    {
        await using var site = await Site.Start();
        var peak = Import(site.Companion.Journal).Runs.Find(2)!.Load!.PeakStepN;
        Age(site.Companion.Journal, 2);
        await site.Restart();
        for (var waited = 0; waited < 600 && site.Companion.Journal.Runs.WithLoadsBefore(SpineModel.Edition).Count > 0; waited++) await Task.Delay(50);
        Assert.Equal(peak, site.Companion.Journal.Runs.Find(2)!.Load!.PeakStepN);
    }

    [Fact]
    public void A_run_whose_file_is_gone_keeps_a_load()
    {
        var journal = Import(JournalDatabase.Open(_terminal.Data));
        Age(journal, 1);
        Directory.Delete(Path.Combine(_terminal.Data, JournalDatabase.OriginalsFolder), recursive: true);
        RunLoads.RefreshEarlier(journal);
        Assert.NotNull(journal.Runs.Find(1)!.Load);
    }

    private static JournalDatabase Import(JournalDatabase journal)
    {
        foreach (var day in new[] { 1, 2 })
        {
            using var file = new MemoryStream(RunFiles.Fit(day));
            new RunImporter(journal, TimeProvider.System).ImportStream(file, $"{day}.fit");
        }

        return journal;
    }

    // As it was before editions were written down.
    private static void Age(JournalDatabase journal, long run)
    {
        using var connection = new SqliteConnection($"Data Source={journal.Path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "update runs set load_json = json_set(json_remove(load_json, '$.edition'), '$.peakStepN', 1) where id = $id";
        command.Parameters.AddWithValue("$id", run);
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
