using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>A person in a posture with loads: what the model solves. Read from a file by <see cref="TaskFile"/> or taken from <see cref="NamedTasks"/>.</summary>
public sealed record SpineTask
{
    /// <summary>"standing", "lift-near", or the file's own name.</summary>
    public required string Id { get; init; }

    /// <summary>A few plain words.</summary>
    public required string Name { get; init; }

    public Person Person { get; init; } = Person.Default;
}
