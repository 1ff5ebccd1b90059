namespace Backstride.Running.Files;

public enum FileFormat
{
    Unknown,
    Fit,
    Gpx,
    Tcx,
}
