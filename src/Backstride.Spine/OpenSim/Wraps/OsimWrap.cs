namespace Backstride.Spine.OpenSim.Wraps;

/// <summary>A muscle's leave to be laid over a surface.</summary>
/// <param name="First">Number of the first point of its path between which and the last it may be: 0 is the path's first.</param>
/// <param name="Last">Number of the last.</param>
/// <param name="Position">Where it stands in the file, as "line 812".</param>
public sealed record OsimWrap(OsimSurface Surface, int First, int Last, string Position);
