namespace Backstride.App.Web.Charts;

/// <summary>One dot of a <see cref="DotSeries"/>.</summary>
/// <param name="RadiusPx">Its area, not its radius, should be in proportion to what it stands for.</param>
/// <param name="Words">What it is, for whoever points at it or hears it.</param>
/// <param name="Link">Where it leads; null for nowhere.</param>
public sealed record Dot(double X, double Y, double RadiusPx, string Words, string? Link = null);
