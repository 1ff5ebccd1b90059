using Backstride.Spine.Gait;

namespace Backstride.Running.Load;

/// <summary>The unit of a back load: one kilometre of a person's own easy running.</summary>
internal static class EasyKilometre
{
    private const double Mps = 2.8, Spm = 165, Seconds = 1000 / Mps;

    // Of the table last asked about: every run of an import asks for the same one.
    private static Kept? _kept;

    /// <summary>Null when the person's figures are outside the model.</summary>
    /// <param name="unburdened">The person's table without a load.</param>
    public static LoadTally? Of(GaitTable unburdened)
    {
        if (Volatile.Read(ref _kept) is { } kept && ReferenceEquals(kept.Table, unburdened)) return kept.Tally;
        LoadTally? tally = unburdened.Solve(new(unburdened.Person, Mps, Spm)) is { PeakN: > 0 } step ? LoadTally.Of(step, Spm / 60 * Seconds) : null;
        Volatile.Write(ref _kept, new(unburdened, tally));
        return tally;
    }

    private sealed record Kept(GaitTable Table, LoadTally? Tally);
}
