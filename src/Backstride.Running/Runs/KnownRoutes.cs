using Backstride.Spine.Gait;

namespace Backstride.Running.Runs;

/// <summary>Ways of which the runner has said the ground.</summary>
public sealed class KnownRoutes(IReadOnlyList<(RouteShape Shape, Surface Surface)> said)
{
    public static KnownRoutes None { get; } = new([]);

    /// <summary>What was said most often of this way; unknown when nothing was.</summary>
    public Surface Guess(RouteShape shape) => said
        .Where(known => known.Shape.IsSameWayAs(shape))
        .GroupBy(known => known.Surface)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
        .Select(group => group.Key)
        .FirstOrDefault();

    /// <summary>The run with its ground guessed, where its file does not say it.</summary>
    public Run Guess(Run run, RouteShape? shape)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Surface != Surface.Unknown || shape is null || said.Count == 0) return run;
        var guess = Guess(shape);
        return guess == Surface.Unknown ? run : run with { Surface = guess, SurfaceFrom = SurfaceSource.Route };
    }
}
