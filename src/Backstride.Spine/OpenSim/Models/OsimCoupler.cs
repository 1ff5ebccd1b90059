namespace Backstride.Spine.OpenSim.Models;

/// <summary>A coordinate that follows another, as the lumbar joints follow the bend of the whole.</summary>
public sealed record OsimCoupler(string Name, int Follower, int Leader, OsimFunction Function);
