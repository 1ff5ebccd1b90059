using Backstride.Spine.Loads;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>One posture of an OpenSim model, solved.</summary>
/// <param name="Joints">From the bottom up.</param>
/// <param name="Muscles">Those that do anything at these joints.</param>
public sealed record OsimLoads(IReadOnlyList<OsimJointLoad> Joints, IReadOnlyList<MuscleLoad> Muscles, Certificate Certificate)
{
    /// <summary>SPN014: surfaces that muscles meet in this posture and cannot be laid over.</summary>
    public IReadOnlyList<SpineFault> Notes { get; init; } = [];
}
