using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Gait;

namespace Backstride.Spine.Validation;

/// <summary>The rows about steps.</summary>
internal static class GaitMeasures
{
    private const int L3L4 = (int)LumbarJoint.L3L4;

    // The runner of the measured trial: 65.9 kg, 3.9 m/s, 174 steps a minute, 246 ms of contact at a threshold of 50 N.
    private static readonly GaitInput Measured = new(new Person(65.9, 1.75, Sex.Male), 3.9, 174, 246);

    private static readonly GaitInput Easy = new(Person.Default, 2.8, 165);

    public static IReadOnlyDictionary<string, Func<double>> All { get; } = new Dictionary<string, Func<double>>
    {
        ["R33-slow-most"] = () => Walk(1.0, 105).PeakN / WeightN,
        ["R33-slow-least"] = () => Walk(1.0, 105).LeastN / WeightN,
        ["R33-fast-most"] = () => Walk(2.0, 132).PeakN / WeightN,
        ["R33-fast-least"] = () => Walk(2.0, 132).LeastN / WeightN,
        ["R37"] = () => 100 * ((Load(Measured).PeakBodyWeights / 2.38) - 1),
        ["R38-slope"] = () => Statistics.Slope(Ground(Measured).VerticalN, TrunkN(Measured)),
        ["R38-r"] = () => Statistics.Pearson(Ground(Measured).VerticalN, TrunkN(Measured)),
        ["R40"] = () => 100 * ((ActivePeak(Surface.Track) / ActivePeak(Surface.Road)) - 1),
        ["R41"] = () => Jolt(Surface.Grass) / Jolt(Surface.Road),
        ["R42-peak"] = () => Change(i => Load(i).L4L5.PeakN),
        ["R42-rise"] = () => Change(RiseM),
        ["R43"] = () => LossPercent(60) / LossPercent(30),
    };

    private static double WeightN => Person.Default.MassKg * Balance.Gravity;

    private static StepCompression Walk(double speed, double cadence) =>
        Load(new(Person.Default, speed, cadence, ContactTimeMs: 1.2 * 60000 / cadence)).Levels[L3L4];

    private static GaitLoad Load(GaitInput input) =>
        GaitModel.Solve(input).Load ?? throw new InvalidOperationException("Not a step");

    private static GroundForce Ground(GaitInput input) => GroundForce.Running(input, StepTiming.Of(input));

    // What the trunk above L5/S1 feels: its share of the mass times the acceleration of the whole.
    private static double[] TrunkN(GaitInput input)
    {
        var share = BodyRow.All.Skip(1).Sum(b => b.Mass) + LimbRow.Head.Mass
            + (2 * (LimbRow.UpperArm.Mass + LimbRow.Forearm.Mass + LimbRow.Hand.Mass));
        return [.. Ground(input).TrunkVerticalN.Select(f => f * share)];
    }

    private static double ActivePeak(Surface surface) => Load(Easy with { Surface = surface }).GroundForceN.Max();

    // The first fifth of contact is the landing's.
    private static double Jolt(Surface surface)
    {
        var input = Easy with { Surface = surface };
        var step = StepTiming.Of(input);
        var frames = (int)(GroundForce.Frames * 0.2 * step.ContactS / step.StepS);
        return Ground(input).VerticalN.Take(frames + 1).Max();
    }

    private static double Change(Func<GaitInput, double> of) =>
        100 * ((of(Easy with { CadenceSpm = 1.1 * Easy.CadenceSpm }) / of(Easy)) - 1);

    // The runners of Rodacki 2024: 10 km/h.
    private static double LossPercent(double minutes) =>
        DiscCreep.HeightLossPercent(Load(new(Person.Default, 10 / 3.6, 160)).L4L5.MeanN / WeightN, minutes);

    // The body's way up and down, from the force twice summed over the step.
    private static double RiseM(GaitInput input)
    {
        var load = Load(input);
        var dt = load.StepTimeS / load.GroundForceN.Count;
        var speed = Summed([.. load.GroundForceN.Select(f => (f / input.Person.MassKg) - Balance.Gravity)], dt);
        var height = Summed(speed, dt);
        return height.Max() - height.Min();
    }

    private static double[] Summed(double[] values, double dt)
    {
        var sums = new double[values.Length];
        for (var i = 1; i < values.Length; i++) sums[i] = sums[i - 1] + (values[i - 1] * dt);
        var mean = sums.Average();
        return [.. sums.Select(s => s - mean)];
    }
}
