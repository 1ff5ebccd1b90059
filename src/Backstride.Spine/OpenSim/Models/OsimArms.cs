namespace Backstride.Spine.OpenSim.Models;

/// <summary>Moment arms of a muscle, metres: how much shorter it gets for each radian of what <see cref="OsimSolver.Rows"/> names.</summary>
public sealed record OsimArms(string Muscle, double PathM, IReadOnlyList<double> ArmM);
