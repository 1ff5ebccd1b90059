using Backstride.Spine.Gait;

namespace Backstride.App.Web.Learn;

/// <summary>Easy running on one kind of ground: a task for the gait model, where <see cref="Spine.Postures.NamedTasks"/> has none.</summary>
public sealed record GroundTask(string Id, string Name, Surface Surface)
{
    /// <summary>10 km/h.</summary>
    public const double SpeedMps = 10 / 3.6;

    /// <summary>A usual step rate at that speed, steps per minute.</summary>
    public const double CadenceSpm = 168;

    public static IReadOnlyList<GroundTask> All { get; } =
    [
        new("running-road", "Running at 10 km/h on a road", Surface.Road),
        new("running-grass", "Running at 10 km/h on grass", Surface.Grass),
    ];

    /// <summary>Null when there is no such task.</summary>
    public static GroundTask? Find(string id) => All.FirstOrDefault(task => task.Id == id);
}
