using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>What bodies that are moved push back with: each at its centre of mass against its acceleration, with the turn that changes its spin.</summary>
/// <remarks>
/// Speeds are differences from frame to frame, accelerations differences of these; the first and the last frame take those of their neighbours.
/// Twice differenced, noise grows with the square of the frame rate: a motion must have been smoothed before.
/// </remarks>
public static class OsimInertia
{
    /// <summary>One list for each frame; empty lists when there are fewer than three.</summary>
    public static IReadOnlyList<IReadOnlyList<OsimForce>> Of(OsimModel model, IReadOnlyList<(double TimeS, double[] Coordinates)> frames)
    {
        if (frames.Count < 3) return [.. frames.Select(_ => (IReadOnlyList<OsimForce>)[])];
        var places = frames.Select(f => model.Place(model.Followed(f.Coordinates))).ToArray();
        var inner = Enumerable.Range(1, frames.Count - 2).Select(i => Between(model, i)).ToArray();
        return [inner[0], .. inner, inner[^1]];

        IReadOnlyList<OsimForce> Between(OsimModel model, int i)
        {
            double before = frames[i].TimeS - frames[i - 1].TimeS, after = frames[i + 1].TimeS - frames[i].TimeS, apart = (before + after) / 2;
            var forces = new List<OsimForce>();
            for (var b = 1; b < model.Bodies.Count; b++)
            {
                var body = model.Bodies[b];
                var (speedBefore, spinBefore) = Moving(body, places[i - 1][b], places[i][b], before);
                var (speedAfter, spinAfter) = Moving(body, places[i][b], places[i + 1][b], after);
                forces.Add(new(body.Name, body.CentreOfMass, -body.MassKg / apart * (speedAfter - speedBefore)) { TorqueNm = -1 / apart * (spinAfter - spinBefore) });
            }

            return forces;
        }
    }

    // Halfway between two places: how fast the centre of mass goes, and the spin.
    private static (Vec3 Speed, Vec3 Spin) Moving(OsimBody body, OsimPlace from, OsimPlace to, double timeS)
    {
        var speed = 1 / timeS * (to.Apply(body.CentreOfMass) - from.Apply(body.CentreOfMass));
        var turn = from.TurnTo(to);
        var halfway = new OsimPlace(OsimPlace.About(turn.Unit(), turn.Length / 2).Then(from.Turn), default);
        return (speed, halfway.Apply(body.Spin(1 / timeS * halfway.Inverse().Apply(turn))));
    }
}
