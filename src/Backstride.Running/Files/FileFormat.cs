namespace Backstride.Running.Files;

public enum FileFormat
{
    Unknown,
    Fit,
    Gpx,
    Tcx,

    /// <summary>A training session of Polar's export.</summary>
    Polar,

    /// <summary>A log of Suunto's app.</summary>
    Suunto,

    /// <summary>An archive of several files.</summary>
    Zip,
}
