using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Loads;

/// <summary>How much the compression of L4/L5 moves when one input nobody knows goes to either end of its range.</summary>
/// <param name="Input">A few plain words with the range.</param>
/// <param name="LowPercent">Change at the lower end.</param>
/// <param name="HighPercent">Change at the upper end.</param>
public sealed record Sensitivity(string Input, double LowPercent, double HighPercent)
{
    private static readonly (string Input, Func<ModelSettings, double, ModelSettings> Set, double Low, double High)[] Inputs =
    [
        ("strength 41 to 98 N/cm2", (s, v) => s with { StressNPerCm2 = v }, 75 * UncertainInputs.Strength.Low, 75 * UncertainInputs.Strength.High),
        ("passive joints x 1/2 to 2", (s, v) => s with { PassiveScale = v }, 0.5, 2),
        ("tonic floor 0 to 0.02", (s, v) => s with { TonicFloor = v }, UncertainInputs.Floor.Low, UncertainInputs.Floor.High),
        ("mass above -5 to +5 %", (s, v) => s with { MassScale = v }, UncertainInputs.Mass.Low, UncertainInputs.Mass.High),
        ("place of the mass -1 to +1 cm", (s, v) => s with { MassForwardM = v }, UncertainInputs.ForwardM.Low, UncertainInputs.ForwardM.High),
        ("pelvis -3 to +3 degrees", (s, v) => s with { PelvisDeg = v }, UncertainInputs.Degrees.Low, UncertainInputs.Degrees.High),
        ("lumbar bend -3 to +3 degrees", (s, v) => s with { LumbarDeg = v }, UncertainInputs.Degrees.Low, UncertainInputs.Degrees.High),
        ("belly's pressure x 0 to 1.5", (s, v) => s with { AbdominalPressureScale = v }, UncertainInputs.BellyPressure.Low, UncertainInputs.BellyPressure.High),
    ];

    private static readonly (string Input, Func<ModelSettings, double, ModelSettings> Set, double Low, double High) Activity =
        ("measured activity x 0.5 to 1.5", (s, v) => s with { ActivityScale = v }, UncertainInputs.Activity.Low, UncertainInputs.Activity.High);

    /// <summary>The larger of the two changes, without its sign.</summary>
    public double MostPercent => Math.Max(Math.Abs(LowPercent), Math.Abs(HighPercent));

    /// <summary>Of a task, the input that moves it most first.</summary>
    public static IReadOnlyList<Sensitivity> Of(SpineTask task)
    {
        var trunk = Trunk.Of(task.Person);
        var usual = L4L5(ModelSettings.Default);
        var inputs = task.Activity.Count > 0 ? Inputs.Append(Activity) : Inputs;
        return [.. inputs.Select(i => new Sensitivity(i.Input, Change(i.Set(ModelSettings.Default, i.Low)), Change(i.Set(ModelSettings.Default, i.High)))).OrderByDescending(s => s.MostPercent)];

        double L4L5(ModelSettings settings) => LoadReader.Compressions(trunk, task, settings, null)[(int)LumbarJoint.L4L5];
        double Change(ModelSettings settings) => 100 * ((L4L5(settings) / usual) - 1);
    }
}
