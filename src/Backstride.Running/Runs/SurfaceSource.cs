namespace Backstride.Running.Runs;

/// <summary>Who says what ground a run was on.</summary>
public enum SurfaceSource
{
    Nobody,

    /// <summary>The file's own kind of run: track, trail, treadmill.</summary>
    File,

    /// <summary>Guessed: the runner said it of another run along the same way.</summary>
    Route,

    Runner,
}
