using Backstride.Journal;
using Backstride.Running.Files;
using Backstride.Running.Runs;

namespace Backstride.App.Web.Runs;

/// <summary>What a run page says before its figures, and what it has to say for the figures that are not there.</summary>
public static class RunSentence
{
    /// <summary>Within this share of its length a run loaded the back like easy running.</summary>
    private const double Alike = 0.07;

    public static string Of(StoredRun stored)
    {
        var run = stored.Run;
        var km = RunWords.Kilometres(run.DistanceM);
        if (run.Sport == Sport.Unknown) return $"{km} km. The file does not say what sport it was, so no back load is worked out yet.";
        if (!RunWords.OnFoot(run.Sport)) return $"{km} km, not on foot, so no back load is worked out for it.";
        if (stored.Load is not { } load) return $"{km} km. There is not enough in the file to work out the back load.";
        var easy = RunWords.EasyKm(load.EasyKm);
        var ratio = run.DistanceM > 0 ? load.EasyKm * 1000 / run.DistanceM : 1;
        return ratio > 1 + Alike ? $"{km} km that asked as much of your back as {easy} km of your easy running."
            : ratio < 1 - Alike ? $"{km} km that asked no more of your back than {easy} km of your easy running."
            : $"{km} km that asked about the same of your back as {km} km of your easy running.";
    }

    /// <summary>What the watch did not record, and of what the file has means only; null when nothing is missing.</summary>
    public static string? Missing(Run run, RunStreams streams)
    {
        if (!RunWords.OnFoot(run.Sport)) return null;
        var given = GivenMeans.Of(run, streams);
        List<string> missing = [], means = [];
        void Look(string name, double[]? samples)
        {
            if (given.Contains(name)) means.Add(name.ToLowerInvariant());
            else if (!Has(samples)) missing.Add(name.ToLowerInvariant());
        }
        Look("Speed", streams.SpeedMps);
        Look(GivenMeans.HeartRate, streams.HeartRateBpm);
        Look(GivenMeans.Cadence, streams.CadenceSpm);
        Look(GivenMeans.ContactTime, streams.StanceTimeMs);
        Look(GivenMeans.RiseAndFall, streams.VerticalOscillationMm);
        Look("Height", streams.AltitudeM);
        if (missing.Count == 0 && means.Count == 0) return null;
        return string.Join(' ', new[]
        {
            missing.Count == 0 ? null : $"Not recorded in this file: {List(missing)}.",
            means.Count == 0 ? null : $"Of {List(means)} the file gives means only.",
        }.OfType<string>());
    }

    private static string List(List<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static bool Has(double[]? values) => values is not null && values.Any(value => double.IsFinite(value) && value != 0);
}
