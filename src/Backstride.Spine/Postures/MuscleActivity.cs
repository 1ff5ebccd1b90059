namespace Backstride.Spine.Postures;

/// <summary>How active a muscle group is, as a share of its strength, 0 to 1 a side: as electrodes measured it, or as held on purpose.</summary>
/// <remarks>A floor, unless it is a number to stay near: where the moments ask for more, the muscle gives more. 0 says nothing.</remarks>
/// <param name="Group">One of <see cref="Anatomy.FascicleGroups"/>.</param>
public sealed record MuscleActivity(string Group, double Right, double Left)
{
    /// <summary>Sides whose figure is a number: departing from it, up or down, is what takes effort there. Null: on both sides the figure is a floor.</summary>
    public Side? Near { get; init; }

    internal bool IsNear(Side side) => Near == Side.Both || Near == side;
}
