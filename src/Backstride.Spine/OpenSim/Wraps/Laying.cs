namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>What a surface says to a straight piece of a path.</summary>
internal enum Laying
{
    /// <summary>It goes past.</summary>
    Clear,

    /// <summary>An end lies inside the surface: nothing can be laid.</summary>
    Inside,

    /// <summary>It can be laid over; the piece that this makes the least longer is.</summary>
    May,

    /// <summary>It goes through the surface: the first such piece is laid over.</summary>
    Must,
}
