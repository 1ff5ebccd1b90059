using Backstride.Spine.Anatomy;
using Backstride.Spine.Loads;

namespace Backstride.App.CommandLine.Json;

/// <summary>Who carries the moment about a joint: Nm about the world's axes (forward, up, right). All and the slack sum to nothing.</summary>
internal sealed record SpineMomentJson(
    string Level, double[] OutsideNm, double[] MusclesNm, double[] PassiveNm, double[] AbdominalPressureNm, double[] SupportsNm, double[] SlackNm)
{
    public static SpineMomentJson Of(LevelMoment m) => new(
        SpineLevelJson.Name(m.Joint), List(m.Outside), List(m.Muscles), List(m.Passive), List(m.AbdominalPressure), List(m.Supports), List(m.Slack));

    private static double[] List(Vec3 v) => [v.X, v.Y, v.Z];
}
