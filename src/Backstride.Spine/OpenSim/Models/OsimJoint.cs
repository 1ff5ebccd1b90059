namespace Backstride.Spine.OpenSim.Models;

/// <summary>How a body hangs on another.</summary>
/// <param name="Axes">Three turns, then three shifts.</param>
public sealed record OsimJoint(string Name, OsimFrame Parent, OsimFrame Child, IReadOnlyList<OsimAxis> Axes)
{
    /// <summary>Where the child's frame lies in the parent's.</summary>
    /// <param name="at">Radians and metres along the six axes.</param>
    public OsimPlace Motion(ReadOnlySpan<double> at)
    {
        var turn = OsimPlace.About(Axes[0].Direction, at[0]).Then(OsimPlace.About(Axes[1].Direction, at[1])).Then(OsimPlace.About(Axes[2].Direction, at[2]));
        return new(turn, (at[3] * Axes[3].Direction) + (at[4] * Axes[4].Direction) + (at[5] * Axes[5].Direction));
    }
}
