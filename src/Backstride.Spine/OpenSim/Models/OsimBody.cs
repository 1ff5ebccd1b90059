using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>A rigid body of an OpenSim model; the first of a model is the ground.</summary>
/// <param name="CentreOfMass">In the body's own frame, metres.</param>
public sealed record OsimBody(string Name, double MassKg, Vec3 CentreOfMass);
