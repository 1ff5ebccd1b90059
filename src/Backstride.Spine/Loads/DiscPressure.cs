namespace Backstride.Spine.Loads;

/// <summary>Pressure in the middle of a disc from the force on it.</summary>
public static class DiscPressure
{
    /// <summary>A disc is under pressure even with no load: 0.1 MPa lying (Wilke 1999).</summary>
    public const double RestMPa = 0.1;

    /// <summary>Mean stress over the pressure of the nucleus, 0.55 to 0.77 (Dreischarf 2013).</summary>
    public const double NucleusFactor = 0.66;

    public static double MPa(double compressionN, double areaM2) => RestMPa + (compressionN * 1e-6 / (NucleusFactor * areaM2));
}
