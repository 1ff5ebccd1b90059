using System.Diagnostics;
using Backstride.App.CommandLine;
using Backstride.App.Importing;
using Backstride.Journal;

namespace Backstride.App.Tests.Importing;

/// <summary>The program itself, killed without warning while it imports, and started again. bench/kill-import does the same at full size.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Files = 200, Kills = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("backstride-kill-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Killed_at_random_and_started_again_it_comes_to_the_same_as_undisturbed()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        // Doubles by content, by device and by time; a broken file; a note; one run recorded by two devices.
        var runs = Enumerable.Range(0, Files).Select(i => ($"activities/{i}.fit", RunFiles.Fit(i))).ToList();
        runs.Insert(50, ("again/7.fit.gz", RunFiles.Gzip(runs[7].Item2)));
        runs.Insert(90, ("broken.fit", runs[8].Item2[..900]));
        runs.Insert(120, ("note.txt", "not a run"u8.ToArray()));
        var zip = RunFiles.Zip(Path.Combine(_folder, "export.zip"), runs);

        var calm = Path.Combine(_folder, "calm");
        Assert.Equal(1, Run(calm, zip).Finish());
        var length = JournalLength(calm);

        var killed = Path.Combine(_folder, "killed");
        var kills = 0;
        for (var i = 0; i < Kills; i++)
        {
            using var program = Run(killed, zip);
            // At a moment of its work, not of its start: when its journal has grown to some size.
            var at = (long)(length * random.NextDouble() * (i + 1) / Kills);
            while (!program.HasEnded && JournalLength(killed) < at) Thread.Sleep(1);
            if (program.Kill()) kills++;
        }
        Assert.Equal(1, Run(killed, zip).Finish());

        Assert.True(kills > 0, $"No kill fell into the work (seed {seed}).");
        Assert.Equal(JournalState.Of(calm), JournalState.Of(killed));
    }

    [Fact]
    public void Asked_to_stop_it_goes_on_later_in_the_same_batch()
    {
        var zip = RunFiles.Zip(Path.Combine(_folder, "export.zip"), Enumerable.Range(0, 30).Select(i => ($"{i}.fit", RunFiles.Fit(i))));
        var journal = JournalDatabase.Open(Path.Combine(_folder, "data"));
        using var stop = new CancellationTokenSource();
        var importer = new RunImporter(journal, TimeProvider.System);
        stop.Cancel();
        var stopped = importer.ImportPaths([zip], cancel: stop.Token);
        Assert.True(stopped.IsStopped);
        Assert.False(Assert.Single(journal.Imports.Batches()).IsFinished);

        var whole = importer.ImportPaths([zip]);
        Assert.Equal((stopped.BatchId, 30, false), (whole.BatchId, whole.Imported, whole.IsStopped));
        Assert.True(Assert.Single(journal.Imports.Batches()).IsFinished);

        var again = importer.ImportPaths([zip]);
        Assert.NotEqual(whole.BatchId, again.BatchId);
        Assert.Equal((0, 30), (again.Imported, again.Duplicates));
    }

    private static long JournalLength(string data) => new[] { "journal.db", "journal.db-wal", "originals/1.pack" }
        .Select(name => new FileInfo(Path.Combine(data, name))).Where(file => file.Exists).Sum(file => file.Length);

    private static Program Run(string data, string zip) => new(data, zip);

    private sealed class Program : IDisposable
    {
        private readonly Process _process;

        public Program(string data, string zip)
        {
            _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Cli).Assembly.Location, "import", zip, "--data", data, "--json"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            _process.OutputDataReceived += (_, _) => { };
            _process.ErrorDataReceived += (_, _) => { };
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }

        public bool HasEnded => _process.HasExited;

        /// <summary>False when it had ended by itself.</summary>
        public bool Kill()
        {
            if (_process.HasExited) return false;
            _process.Kill();
            _process.WaitForExit();
            return true;
        }

        /// <summary>The exit status.</summary>
        public int Finish()
        {
            Assert.True(_process.WaitForExit(TimeSpan.FromMinutes(5)), "The import hangs.");
            using (_process) return _process.ExitCode;
        }

        public void Dispose() => _process.Dispose();
    }
}
