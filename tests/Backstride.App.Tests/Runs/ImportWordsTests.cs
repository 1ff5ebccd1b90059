using Backstride.App.Importing;
using Backstride.App.Tests.Importing;
using Backstride.App.Web.Runs;
using Backstride.Journal;
using Backstride.Running.Files;

namespace Backstride.App.Tests.Runs;

public sealed class ImportWordsTests
{
    [Theory]
    [InlineData("run.fit", "run.fit")]
    [InlineData("/home/me/watch/run.fit", "run.fit")]
    [InlineData(@"C:\watch\run.fit", "run.fit")]
    [InlineData("/home/me/export.zip!activities/1.fit.gz", "activities/1.fit.gz")]
    [InlineData("all.zip!part.zip!2024/1.fit", "2024/1.fit")]
    public void A_file_goes_by_its_own_name(string path, string name) => Assert.Equal(name, ImportWords.FileName(path));

    [Theory]
    [InlineData("ARC009", "It is no run of its own.")]
    [InlineData("IMP003", "Nothing of it was stored.")]
    public void A_list_whose_words_were_put_with_the_runs_is_not_called_lost(string code, string words) =>
        Assert.Equal(words, ImportWords.Kept(new("activities.csv", ImportStatus.Skipped, [], null, [new(code, FaultSeverity.Note, null, "why")])));

    [Fact]
    public void A_file_that_is_no_run_says_so_once()
    {
        var folder = Directory.CreateTempSubdirectory("backstride-words-").FullName;
        var journal = JournalDatabase.Open(Path.Combine(folder, "data"));
        try
        {
            const string track = "<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\"><wpt lat=\"1\" lon=\"2\"/></gpx>";
            var zip = RunFiles.Zip(Path.Combine(folder, "export.zip"), [("places.gpx", System.Text.Encoding.UTF8.GetBytes(track))]);
            var row = Assert.Single(new RunImporter(journal, TimeProvider.System).ImportPaths([zip]).Rows);
            Assert.Equal(ImportStatus.Skipped, row.Status);
            Assert.Equal(["GPX011"], row.Faults.Select(fault => fault.Code));
        }
        finally
        {
            journal.Release();
            Directory.Delete(folder, recursive: true);
        }
    }
}
