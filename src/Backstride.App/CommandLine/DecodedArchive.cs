using Backstride.Running.Files;
using Backstride.Running.Files.Archives;

namespace Backstride.App.CommandLine;

/// <summary>Every run file of an archive as one summary: the sums, the list of activities, and where each fault lies.</summary>
internal static class DecodedArchive
{
    private const int MostFaults = 200;

    public static DecodedSummary Read(Stream archive, string name)
    {
        var activities = new List<ActivitySummary>();
        var faults = new List<FileFault>();
        var (records, read) = (0, 0);
        var (cadence, stance, oscillation) = (new Mean(), new Mean(), new Mean());
        foreach (var member in Archive.Walk(archive, name))
        {
            var place = "member " + (member.Path.Length > name.Length + 1 ? member.Path[(name.Length + 1)..] : member.Path);
            void Say(FileFault fault)
            {
                if (faults.Count < MostFaults && fault.Code != "ARC007") faults.Add(fault with { Position = fault.Position is null or ['m', 'e', 'm', ..] ? place : place + ", " + fault.Position });
            }
            var opened = member.Decoded is null ? member.Open() : default;
            if ((member.Fault ?? opened.Fault) is { } broken) Say(broken);
            if (member.Decoded is null && opened.Content.IsEmpty) continue;
            var file = member.Decoded ?? RunFile.Read(opened.Content, member.Path);
            if (file.Format == FileFormat.Unknown && file.Activities.Count == 0 && member.Decoded is null) continue;
            read++;
            var one = DecodedSummary.Of(file);
            foreach (var fault in one.Faults) Say(fault);
            activities.AddRange(one.Activities);
            records += one.Records;
            cadence.Add(one.AverageCadenceSpm, one.Records);
            stance.Add(one.MeanStanceTimeMs, one.Records);
            oscillation.Add(one.MeanVerticalOscillationMm, one.Records);
        }
        var integrity = read == 0 ? Integrity.Unreadable : faults.Any(f => f.Severity == FaultSeverity.Error) ? Integrity.Recovered : Integrity.Whole;
        return new(
            FileFormat.Zip,
            activities.Select(a => a.Sport).FirstOrDefault(),
            activities.Select(a => a.StartTime).FirstOrDefault(t => t is not null),
            records,
            Sum(activities.Select(a => a.DistanceM)),
            Sum(activities.Select(a => a.TimerS)),
            activities.Sum(a => a.Laps),
            activities.Max(a => a.MaxSpeedMps),
            cadence.Value,
            stance.Value,
            oscillation.Value,
            activities.Select(a => a.FirstPosition).FirstOrDefault(p => p is not null),
            activities.Select(a => a.LastPosition).LastOrDefault(p => p is not null),
            integrity,
            faults,
            activities)
        {
            DeveloperFields = SeriesSummary.Together(activities.SelectMany(a => a.DeveloperFields)),
        };
    }

    private static double? Sum(IEnumerable<double?> values) => values.Any(v => v is not null) ? values.Sum() : null;

    /// <summary>Means of files, weighed by their records.</summary>
    private sealed class Mean
    {
        private double _sum, _weight;

        public double? Value => _weight > 0 ? _sum / _weight : null;

        public void Add(double? value, int weight)
        {
            if (value is { } known) (_sum, _weight) = (_sum + known * weight, _weight + weight);
        }
    }
}
