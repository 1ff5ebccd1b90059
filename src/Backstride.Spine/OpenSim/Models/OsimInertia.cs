using Backstride.Spine.Anatomy;
using Backstride.Spine.Movement;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>What bodies that are moved push back with: each at its centre of mass against its acceleration, with the turn that changes its spin.</summary>
/// <remarks>Smoothed as <see cref="MovementInertia"/> smooths: the curve that fits best within 120 ms to each side.</remarks>
public static class OsimInertia
{
    /// <summary>Fewest frames that say how speed is gained.</summary>
    public const int LeastFrames = LocalFit.Least;

    /// <summary>One list for each frame; empty lists when there are fewer than <see cref="LeastFrames"/>.</summary>
    public static IReadOnlyList<IReadOnlyList<OsimForce>> Of(OsimModel model, IReadOnlyList<(double TimeS, double[] Coordinates)> frames)
    {
        if (frames.Count < LeastFrames) return [.. frames.Select(_ => (IReadOnlyList<OsimForce>)[])];
        var places = frames.Select(f => model.Place(model.Followed(f.Coordinates))).ToArray();
        double[] times = [.. frames.Select(f => f.TimeS)];
        return [.. frames.Select((_, i) => At(model, places, i, new(times, i, 1), new(times, i)))];
    }

    // The ground is body 0 and stays.
    private static OsimForce[] At(OsimModel model, OsimPlace[][] places, int now, LocalFit speed, LocalFit acceleration) =>
        [.. model.Bodies.Select((body, b) => new OsimForce(body.Name, body.CentreOfMass, -body.MassKg * acceleration.Of(i => places[i][b].Apply(body.CentreOfMass)))
        {
            TorqueNm = -1 * Turning(body, places[now][b], i => places[now][b].TurnTo(places[i][b]), speed, acceleration),
        }).Skip(1)];

    // Turns from the body's own place of this moment: their first derivative is how fast it turns, their second how that grows.
    private static Vec3 Turning(OsimBody body, OsimPlace now, Func<int, Vec3> turn, LocalFit speed, LocalFit acceleration)
    {
        var own = new OsimPlace(now.Turn, default);
        Vec3 Spin(Vec3 turning) => own.Apply(body.Spin(own.Inverse().Apply(turning)));
        var turning = speed.Of(turn);
        return Spin(acceleration.Of(turn)) + turning.Cross(Spin(turning));
    }
}
