namespace Backstride.Spine.OpenSim.Models;

/// <summary>A measured push on a body.</summary>
/// <param name="ForceColumns">Name of its three columns without their x, y, z.</param>
/// <param name="TorqueColumns">The same of the turn that comes with it; empty: none. So may the force be, when there is a turn.</param>
/// <param name="PointColumns">The same of the place where it acts; empty: at the body's origin.</param>
public sealed record OsimExternalForce(string Name, string Body, string ForceColumns, string TorqueColumns, string PointColumns, bool PointInGround);
