namespace Backstride.Spine.Anatomy;

/// <summary>A vector: x forward, y up, z to the right (pelvis or world frame as the member says).</summary>
public readonly record struct Vec3(double X, double Y, double Z)
{
    public static Vec3 Zero => default;
    public static Vec3 Up => new(0, 1, 0);

    public double Length => Math.Sqrt(Dot(this));

    /// <summary>The same on the other side of the body. (A method: a property of its own type would print itself for ever.)</summary>
    public Vec3 Mirrored() => new(X, Y, -Z);

    public static Vec3 operator +(Vec3 a, Vec3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vec3 operator -(Vec3 a, Vec3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Vec3 operator -(Vec3 a) => new(-a.X, -a.Y, -a.Z);

    public static Vec3 operator *(double s, Vec3 a) => new(s * a.X, s * a.Y, s * a.Z);

    public double Dot(Vec3 b) => X * b.X + Y * b.Y + Z * b.Z;

    public Vec3 Cross(Vec3 b) => new(Y * b.Z - Z * b.Y, Z * b.X - X * b.Z, X * b.Y - Y * b.X);

    /// <summary>The same direction with length 1; zero stays zero.</summary>
    public Vec3 Unit() => Length is var l && l > 0 ? (1 / l) * this : this;
}
