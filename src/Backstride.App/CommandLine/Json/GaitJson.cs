using Backstride.Spine.Gait;

namespace Backstride.App.CommandLine.Json;

/// <summary>The document of <c>gait</c>.</summary>
/// <param name="Grf">Vertical ground reaction force, newtons, evenly spaced over the step from touch-down.</param>
internal sealed record GaitJson(IReadOnlyList<double> Grf, double StepTimeS, double PeakBw, GaitLevelJson L4l5)
{
    public static GaitJson Of(GaitLoad load) => new(
        load.GroundForceN, load.StepTimeS, load.PeakBodyWeights,
        new(load.L4L5.PeakN, load.L4L5.MeanN, load.L4L5.LowN, load.L4L5.HighN, load.L4L5.ImpulseNs));
}
