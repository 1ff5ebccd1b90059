using System.Globalization;
using Backstride.App.Importing;
using Backstride.Journal;
using Backstride.Knowledge;
using Backstride.Running.Files.Fit;
using Backstride.Spine.Anatomy;

namespace Backstride.App.Demo;

/// <summary>Fills an empty journal with a made-up runner's year: FIT files really written and really imported, an episode of back pain, a diary, two checks.</summary>
internal static class DemoRunner
{
    /// <summary>Where the files stay, in the data folder, to be looked at.</summary>
    public const string FolderName = "demo-files";

    /// <summary>The same year every time, apart from the dates.</summary>
    private const int Seed = 7370;

    public static DemoOutcome Fill(JournalDatabase journal, Catalogue catalogue, string dataFolder, TimeProvider clock, IProgress<ImportProgress>? progress = null)
    {
        journal.Profile.Save(new(63, 1.70, Sex.Female, "EU", 30));
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, FolderName)).FullName;
        WriteFiles(folder, clock);
        var import = new RunImporter(journal, clock).ImportPaths([folder], progress);
        var days = DemoDiary.Fill(journal, catalogue, (day, hour) => At(clock, day, hour), new Random(Seed));
        DemoMeasures.Fill(journal, catalogue, (day, hour) => At(clock, day, hour), new Random(Seed));
        DemoChecks.Fill(journal, catalogue, (day, hour) => At(clock, day, hour));
        return new(import.Imported, days, import);
    }

    /// <summary>The runs alone, as the files of a watch.</summary>
    public static void WriteFiles(string folder, TimeProvider clock)
    {
        var random = new Random(Seed);
        foreach (var session in DemoCalendar.Sessions(random))
        {
            var start = At(clock, session.Day, session.Hour);
            var name = string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd}-{session.Name.Replace(' ', '-')}.fit");
            File.WriteAllBytes(Path.Combine(folder, name), FitWriter.Write(DemoRecorder.Record(session, start, random)));
        }
    }

    /// <summary>So many days before today, at this hour of the runner's own clock.</summary>
    private static DateTimeOffset At(TimeProvider clock, int day, double hour)
    {
        var local = clock.GetLocalNow().Date.AddDays(-day).AddHours(hour);
        return new(local, clock.LocalTimeZone.GetUtcOffset(local));
    }
}
