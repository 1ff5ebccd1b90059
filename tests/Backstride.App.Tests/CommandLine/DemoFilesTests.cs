using System.Diagnostics;
using Backstride.App.Demo;
using Backstride.App.Importing;
using Backstride.Journal;

namespace Backstride.App.Tests.CommandLine;

public sealed class DemoFilesTests
{
    [Fact]
    public void The_made_up_files_are_read_back_without_a_fault_and_every_run_gets_a_load()
    {
        using var terminal = new Terminal();
        var folder = Directory.CreateDirectory(Path.Combine(terminal.Folder, "files")).FullName;
        var t = Stopwatch.StartNew();
        DemoRunner.WriteFiles(folder, terminal.Clock);
        Console.Error.WriteLine("write " + t.Elapsed);
        var journal = JournalDatabase.Open(terminal.Data);
        var outcome = new RunImporter(journal, terminal.Clock).ImportPaths([folder]);
        Console.Error.WriteLine("import " + t.Elapsed);
        Assert.Empty(outcome.Rows.SelectMany(r => r.Faults));
        Assert.Equal(outcome.Rows.Count, outcome.Imported);
        Assert.InRange(outcome.Imported, 150, 190);
        Assert.All(journal.Runs.List(), run => Assert.NotNull(run.Load));
    }
}
