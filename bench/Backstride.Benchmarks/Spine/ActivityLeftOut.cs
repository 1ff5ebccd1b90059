using System.Globalization;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Benchmarks.Spine;

/// <summary>How well the model foresees the activity of a muscle group that is left out of what is put in: figures as floors, and figures as numbers (docs/spine-model.md).</summary>
internal static class ActivityLeftOut
{
    private static readonly (string Name, Func<MuscleActivity, MuscleActivity> Use)[] Ways = [("floors", a => a with { Near = null }), ("nearest", a => a)];

    public static void Print(TextWriter to)
    {
        var tasks = NamedTasks.All.Where(t => t.Activity.Count > 1).ToArray();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"task",-16} {"left out",-22} {"measured right",15} {"left",8} {"floors right",14} {"left",7} {"nearest right",15} {"left",7}"));
        var errors = Ways.Select(_ => new List<double>()).ToArray();
        foreach (var task in tasks)
        {
            var ofTask = Ways.Select(_ => new List<double>()).ToArray();
            var figures = MeasuredActivity.Figures(task.Id);
            foreach (var left in figures)
            {
                var found = Ways.Select(w => Found(task with { Activity = [.. figures.Where(a => a.Group != left.Group).Select(w.Use)] }, left.Group)).ToArray();
                for (var w = 0; w < Ways.Length; w++) ofTask[w].Add(Error(left, found[w].Right, found[w].Left));
                to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{task.Id,-16} {left.Group,-22} {Said(left, Side.Right),15} {Said(left, Side.Left),8} {found[0].Right,14:P1} {found[0].Left,7:P1} {found[1].Right,15:P1} {found[1].Left,7:P1}"));
            }

            for (var w = 0; w < Ways.Length; w++) errors[w].Add(ofTask[w].Average());
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{task.Id,-16} error {errors[0][^1]:P2} with floors, {errors[1][^1]:P2} nearest"));
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Mean over {tasks.Length} tasks: {errors[0].Average():P2} with floors, {errors[1].Average():P2} nearest, ratio {errors[1].Average() / errors[0].Average():F3}."));
    }

    // Sides of which nothing was measured say nothing.
    private static double Error(MuscleActivity measured, double right, double left)
    {
        var sides = new List<double>();
        if (measured.Right > 0) sides.Add(measured.IsNear(Side.Right) ? Math.Abs(right - measured.Right) : Math.Max(0, measured.Right - right));
        if (measured.Left > 0) sides.Add(measured.IsNear(Side.Left) ? Math.Abs(left - measured.Left) : Math.Max(0, measured.Left - left));
        return sides.Average();
    }

    private static (double Right, double Left) Found(SpineTask task, string group)
    {
        var balance = new Balance(Trunk.Of(task.Person), task, ModelSettings.Default);
        var x = balance.Solve().Solution.X;
        var lanes = balance.Lines.Lanes;
        var (sum, volume) = (new double[2], new double[2]);
        for (var i = 0; i < balance.Lines.Count; i++)
        {
            if (balance.Pose.Trunk.Fascicles[i].Group != group) continue;
            var weight = lanes.Weight.Span[lanes.SlotOf[i]];
            sum[i % 2] += weight * x[i];
            volume[i % 2] += weight;
        }

        return (sum[0] / volume[0], sum[1] / volume[1]);
    }

    private static string Said(MuscleActivity a, Side side)
    {
        var share = side == Side.Right ? a.Right : a.Left;
        return share == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{(a.IsNear(side) ? "" : "over ")}{share:P1}");
    }
}
