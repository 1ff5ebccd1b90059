using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>A turn and then a shift: where a frame lies in another.</summary>
public readonly record struct OsimPlace(Turn Turn, Vec3 At)
{
    public static OsimPlace Same { get; } = new(Turn.None, default);

    /// <summary>As OpenSim orients its frames: about x, then y, then z, each as already turned; radians.</summary>
    public static OsimPlace Of(Vec3 orientation, Vec3 at) =>
        new(About(new(1, 0, 0), orientation.X).Then(About(new(0, 1, 0), orientation.Y)).Then(About(new(0, 0, 1), orientation.Z)), at);

    /// <summary>A turn about an axis of length 1, radians, right-handed.</summary>
    public static Turn About(Vec3 axis, double radians)
    {
        var (s, c) = Math.SinCos(radians);
        Vec3 Turned(Vec3 v) => (c * v) + (s * axis.Cross(v)) + ((1 - c) * axis.Dot(v) * axis);
        return new(Turned(new(1, 0, 0)), Turned(new(0, 1, 0)), Turned(new(0, 0, 1)));
    }

    public Vec3 Apply(Vec3 point) => At + Turn.Apply(point);

    /// <summary>Where something is that lies at <paramref name="inner"/> within this.</summary>
    public OsimPlace Then(OsimPlace inner) => new(Turn.Then(inner.Turn), Apply(inner.At));

    /// <summary>The turn from here to another place: along its axis, as long as its angle in radians, seen from where both are given.</summary>
    public Vec3 TurnTo(OsimPlace other)
    {
        var twice = Turn.XAxis.Cross(other.Turn.XAxis) + Turn.YAxis.Cross(other.Turn.YAxis) + Turn.ZAxis.Cross(other.Turn.ZAxis);
        var cosine = (Turn.XAxis.Dot(other.Turn.XAxis) + Turn.YAxis.Dot(other.Turn.YAxis) + Turn.ZAxis.Dot(other.Turn.ZAxis) - 1) / 2;
        var sine = twice.Length / 2;
        return sine > 0 ? Math.Atan2(sine, cosine) / sine / 2 * twice : default;
    }

    public OsimPlace Inverse()
    {
        var back = new Turn(
            new(Turn.XAxis.X, Turn.YAxis.X, Turn.ZAxis.X),
            new(Turn.XAxis.Y, Turn.YAxis.Y, Turn.ZAxis.Y),
            new(Turn.XAxis.Z, Turn.YAxis.Z, Turn.ZAxis.Z));
        return new(back, -back.Apply(At));
    }
}
