namespace Backstride.Spine.Anatomy;

/// <summary>A rotation, kept as the images of the three axes.</summary>
public readonly record struct Turn(Vec3 XAxis, Vec3 YAxis, Vec3 ZAxis)
{
    public static Turn None { get; } = new(new(1, 0, 0), new(0, 1, 0), new(0, 0, 1));

    /// <summary>Bend forward, then to the right, then twist to the right, degrees, each about the axes as already turned.</summary>
    public static Turn FromBends(double forwardDeg, double rightDeg, double twistRightDeg) =>
        AboutZ(-forwardDeg).Then(AboutX(rightDeg)).Then(AboutY(-twistRightDeg));

    public Vec3 Apply(Vec3 v) => (v.X * XAxis) + (v.Y * YAxis) + (v.Z * ZAxis);

    /// <summary>Apply <paramref name="inner"/> first, in the frame that this rotation makes.</summary>
    public Turn Then(Turn inner) => new(Apply(inner.XAxis), Apply(inner.YAxis), Apply(inner.ZAxis));

    private static Turn AboutZ(double deg)
    {
        var (s, c) = Math.SinCos(deg * Math.PI / 180);
        return new(new(c, s, 0), new(-s, c, 0), new(0, 0, 1));
    }

    private static Turn AboutX(double deg)
    {
        var (s, c) = Math.SinCos(deg * Math.PI / 180);
        return new(new(1, 0, 0), new(0, c, s), new(0, -s, c));
    }

    private static Turn AboutY(double deg)
    {
        var (s, c) = Math.SinCos(deg * Math.PI / 180);
        return new(new(c, 0, -s), new(0, 1, 0), new(s, 0, c));
    }
}
