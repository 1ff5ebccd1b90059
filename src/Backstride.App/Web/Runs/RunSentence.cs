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

    /// <summary>What the watch did not record, in one sentence; null when nothing is missing.</summary>
    public static string? Missing(Run run, RunStreams streams)
    {
        if (!RunWords.OnFoot(run.Sport)) return null;
        List<string> missing = [];
        if (!Has(streams.SpeedMps)) missing.Add("speed");
        if (!Has(streams.HeartRateBpm)) missing.Add("heart rate");
        if (!Has(streams.CadenceSpm)) missing.Add("cadence");
        if (!Has(streams.StanceTimeMs)) missing.Add("contact time");
        if (!Has(streams.VerticalOscillationMm)) missing.Add("rise and fall");
        if (!Has(streams.AltitudeM)) missing.Add("height");
        if (missing.Count == 0) return null;
        var list = missing.Count == 1 ? missing[0] : $"{string.Join(", ", missing[..^1])} and {missing[^1]}";
        return $"Not recorded in this file: {list}.";
    }

    private static bool Has(double[]? values) => values is not null && values.Any(value => double.IsFinite(value) && value != 0);
}
