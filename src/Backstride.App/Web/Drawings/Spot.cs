namespace Backstride.App.Web.Drawings;

/// <summary>A point of a drawing in pixels, y upward.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y);

    public static Spot operator -(Spot a, Spot b) => new(a.X - b.X, a.Y - b.Y);

    public static Spot operator *(Spot a, double by) => new(a.X * by, a.Y * by);

    /// <summary>So far in that direction; degrees, 0 to the right, 90 up.</summary>
    public static Spot Polar(double degrees, double length) => new(length * Math.Cos(double.DegreesToRadians(degrees)), length * Math.Sin(double.DegreesToRadians(degrees)));
}
