using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Loads;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Validation;

/// <summary>The rows about named tasks. The model's best answer, without the band.</summary>
/// <param name="activity">What is put in of muscle activity for a task, by its id.</param>
internal sealed class TaskMeasures(Func<string, IReadOnlyList<MuscleActivity>> activity)
{
    private const LumbarJoint Upper = LumbarJoint.L1L2, Middle = LumbarJoint.L3L4, Lower = LumbarJoint.L4L5;

    private static readonly string[] Deep = ["multifidus", "quadratus-lumborum", "psoas", "iliocostalis-lumborum", "longissimus-lumborum"];

    /// <summary>The measure of a row, null when the row is not about named tasks.</summary>
    public Func<double>? Of(string rowId) => rowId switch
    {
        "R14" => () => WrongNeighbours(["lift-round", "lift-knees", "lift-near", "standing", "lying-side"], falling: true),
        "R15" => () => ResultantN("lift-stoop") / ResultantN("lift-squat"),
        "R17-both" => () => RiseN("carry-front") / RiseN("carry-two-hands"),
        "R17-one" => () => RiseN("carry-front") / RiseN("carry-one-hand"),
        "R18" => () => RiseN("backpack") / RiseN("carry-front"),
        "R19" => () => N("stand-up", Middle) / N("stand-up-hands", Middle),
        "R21" => () => RiseN("flexion") / (N("sitting-slumped", Middle) - N("sitting-upright", Middle)),
        "R23" => () => Percent(N("sitting-upright", Middle), N("sitting", Middle)),
        "R24" => () => PressureMPa("sitting") / PressureMPa("standing"),
        "R25" => () => WeightMomentNm("sitting-slumped") - WeightMomentNm("sitting-upright"),
        "R26" => () => Wrong(["twist", "side-bend"], ["lean"]),
        "R27" => () => 100 * PressureMPa("flexion-20") / PressureMPa("standing"),
        "R28" => () => Wrong(["straight-leg-raise", "side-leg-raise", "all-fours-leg"], ["walking"])
            + Wrong(["walking"], ["bridge", "bird-dog", "both-legs-raise", "cat"]),
        "R29" => () => WrongNeighbours(["all-fours-leg", "bird-dog", "trunk-extension"], falling: false),
        "R30" => () => Percent(N("standing-braced", Lower), N("standing-drawn-in", Lower)),
        "R31" => () => 100 * ResultantN("flexion-20") / (Person.Default.MassKg * Balance.Gravity),
        "R35-upper" => () => Percent(Weakened().Force(Upper).Compression, Force("running", Upper).Compression),
        "R35-lower" => () => Percent(Weakened().Force(Lower).Compression, Force("running", Lower).Compression),
        "R35-shear" => () => Percent(Weakened().Force(Lower).Anterior, Force("running", Lower).Anterior),
        _ => null,
    };

    public double PressureMPa(string task)
    {
        var area = Trunk.Of(Named(task).Person).DiscAreasM2[(int)Lower];
        return DiscPressure.MPa(Math.Max(0, N(task, Lower)), area);
    }

    private double N(string task, LumbarJoint joint) => Force(task, joint).Compression;

    private double RiseN(string task) => N(task, Middle) - N("standing", Middle);

    private double ResultantN(string task)
    {
        var f = Force(task, Lower);
        return Math.Sqrt((f.Compression * f.Compression) + (f.Anterior * f.Anterior) + (f.Lateral * f.Lateral));
    }

    private double WeightMomentNm(string task) => -new BestAnswer(Named(task)).WeightMoment(LumbarJoint.L5S1).Z;

    private static double Percent(double value, double of) => 100 * ((value / of) - 1);

    private int Wrong(string[] less, string[] more) =>
        less.Sum(l => more.Count(m => N(l, Middle) > N(m, Middle)));

    private int WrongNeighbours(string[] tasks, bool falling) =>
        tasks.Zip(tasks.Skip(1)).Count(p => falling ? N(p.First, Lower) <= N(p.Second, Lower) : N(p.First, Lower) >= N(p.Second, Lower));

    private (double Compression, double Anterior, double Lateral) Force(string task, LumbarJoint joint) =>
        new BestAnswer(Named(task)).Force(joint);

    private BestAnswer Weakened() => new(Named("running") with { Strength = Deep.ToDictionary(g => g, _ => 0.0) });

    private SpineTask Named(string task) =>
        (NamedTasks.Find(task) ?? throw new InvalidOperationException("No task " + task)) with { Activity = activity(task) };
}
