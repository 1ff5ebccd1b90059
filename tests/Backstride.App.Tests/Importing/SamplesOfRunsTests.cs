using System.Text;
using Backstride.App.Importing;
using Backstride.Journal;
using Backstride.Running.Files;
using Backstride.Running.Runs;
using Microsoft.Data.Sqlite;

namespace Backstride.App.Tests.Importing;

/// <summary>Samples that stand in the kept file are not stored a second time, and are the same whenever they are wanted.</summary>
public sealed class SamplesOfRunsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backstride").FullName;
    private readonly JournalDatabase _journal;

    public SamplesOfRunsTests() => _journal = JournalDatabase.Open(Path.Combine(_folder, "data"));

    [Theory]
    [InlineData("zip")]
    [InlineData("gzip")]
    [InlineData("plain")]
    public void Samples_are_read_from_the_file_that_is_kept(string kind)
    {
        var fit = RunFiles.Fit(1);
        var path = Path.Combine(_folder, "x." + kind);
        if (kind == "zip") RunFiles.Zip(path, [("a.fit", fit)]);
        else File.WriteAllBytes(path, kind == "gzip" ? RunFiles.Gzip(fit) : fit);

        var run = Assert.Single(Assert.Single(Import(path)).RunIds);

        Assert.Equal(0, Stored());
        Assert.Equivalent(RunBuilder.Build(RunFile.Read(fit, "a.fit").Activities[0]).Streams, _journal.Runs.Streams(run), strict: true);
        Assert.Equal(_journal.Runs.Find(run)!.Run.AverageCadenceSpm!.Value, _journal.Runs.Built(run)!.Streams.CadenceSpm!.Where(c => c > 0).Average(), 6);
    }

    [Fact]
    public void Once_the_runner_says_the_sport_the_samples_are_stored_as_told()
    {
        var path = Path.Combine(_folder, "a.fit");
        File.WriteAllBytes(path, RunFiles.Fit(1));
        var run = Assert.Single(Assert.Single(Import(path)).RunIds);
        var asRun = _journal.Runs.Streams(run)!;

        Assert.True(RunSport.Say(_journal, run, Sport.Other));

        Assert.Equal(1, Stored());
        Assert.Equal(asRun.CadenceSpm!.Average() / 2, _journal.Runs.Streams(run)!.CadenceSpm!.Average(), 1);
        Assert.True(RunSport.Say(_journal, run, Sport.Running));
        Assert.Equal(asRun.CadenceSpm!.Average(), _journal.Runs.Streams(run)!.CadenceSpm!.Average(), 1);
    }

    [Fact]
    public void Samples_of_a_file_whose_sport_only_the_export_knows_are_stored()
    {
        var gpx = """<gpx version="1.1" creator="x"><trk><trkseg><trkpt lat="47" lon="8"><time>2026-05-01T07:00:00Z</time></trkpt><trkpt lat="47.01" lon="8"><time>2026-05-01T07:10:00Z</time></trkpt></trkseg></trk></gpx>""";
        var list = """
            Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename
            7,"May 1, 2026, 7:00:00 AM",Morning,Run,,600,1.11,activities/7.gpx
            """;
        var path = RunFiles.Zip(Path.Combine(_folder, "export.zip"), [("activities.csv", Encoding.UTF8.GetBytes(list)), ("activities/7.gpx", Encoding.UTF8.GetBytes(gpx))]);

        var run = Assert.Single(Import(path).SelectMany(row => row.RunIds));

        Assert.Equal(Sport.Running, _journal.Runs.Find(run)!.Run.Sport);
        Assert.Equal(1, Stored());
        Assert.Equal(2, _journal.Runs.Streams(run)!.Count);
    }

    public void Dispose()
    {
        _journal.Release();
        Directory.Delete(_folder, recursive: true);
    }

    private IReadOnlyList<ImportRow> Import(string path) => new RunImporter(_journal, TimeProvider.System).ImportPaths([path]).Rows;

    private long Stored()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "journal.db")};Pooling=False");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = "select count(*) from run_streams";
        return (long)count.ExecuteScalar()!;
    }
}
