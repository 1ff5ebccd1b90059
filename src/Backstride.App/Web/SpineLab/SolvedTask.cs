using Backstride.Spine.Anatomy;
using Backstride.Spine.Loads;
using Backstride.Spine.Postures;

namespace Backstride.App.Web.SpineLab;

/// <summary>A named task with its loads and those of the same person standing.</summary>
public sealed record SolvedTask(SpineTask Task, SpineLoads Loads, SpineLoads Standing)
{
    /// <summary>Newton metres that usual strength cannot hold, from which on the page says so.</summary>
    private const double Noticeable = 5;

    /// <summary>By least effort: what is unheld only because muscles were found to tense against each other says nothing of strength.</summary>
    public bool Holdable => (Loads.LeastEffort?.SlackNm ?? Loads.Certificate.SlackNm) < Noticeable;

    /// <summary>Times standing if the muscles did no more than they must, in place of what was measured; null where nothing was.</summary>
    public string? LeastEffort => Loads.LeastEffort is { CompressionsN: var alone }
        ? new LoadRatio(alone[(int)LumbarJoint.L4L5] / Level(Standing, LumbarJoint.L4L5).CompressionN, 0, 0).Text
        : null;

    /// <summary>Compression at L4/L5, the level that is measured most.</summary>
    public LoadRatio Ratio => At(LumbarJoint.L4L5);

    /// <summary>Compression of a disc as a multiple of the same disc standing. The band is that of the task; standing is taken as it is.</summary>
    public LoadRatio At(LumbarJoint joint)
    {
        var (load, standing) = (Level(Loads, joint), Level(Standing, joint).CompressionN);
        return new(load.CompressionN / standing, load.LowN / standing, load.HighN / standing);
    }

    private static LevelLoad Level(SpineLoads loads, LumbarJoint joint) => loads.Levels.First(level => level.Joint == joint);
}
