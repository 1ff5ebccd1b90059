using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;

namespace Backstride.Running.Load;

/// <summary>The unit of a back load: one kilometre of a person's own easy running. Kept for the person last asked about: an import asks it of every run.</summary>
internal static class EasyKilometre
{
    private const double Mps = 2.8, Spm = 165, Seconds = 1000 / Mps;

    private static Kept? _kept;

    /// <summary>Null when the person's figures are outside the model.</summary>
    public static LoadTally? Of(Person person)
    {
        // One reference is read and one is written: two cores at once do the work twice, never half.
        if (_kept is { } kept && kept.Person == person) return kept.Load;
        var load = GaitModel.Solve(new(person, Mps, Spm)).Load is { } solved && solved.L4L5.PeakN > 0 ? LoadTally.Of(solved.L4L5, Spm / 60 * Seconds) : (LoadTally?)null;
        _kept = new(person, load);
        return load;
    }

    private sealed record Kept(Person Person, LoadTally? Load);
}
