using System.Globalization;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Loads;
using Backstride.Spine.Postures;
using Backstride.Spine.Validation;

namespace Backstride.Benchmarks.Spine;

/// <summary>The one number that is tuned on measured pressures: which tonic floor meets R01 to R03 best (docs/spine-model.md).</summary>
internal static class TonicFloor
{
    private const double Step = 0.0005, Most = 0.02;

    private static readonly string[] Tuned = ["R01", "R02", "R03"];

    public static void Print(TextWriter to)
    {
        var rows = SpineValidation.Run().Rows.Where(r => Tuned.Contains(r.Id)).ToArray();
        to.WriteLine($"{"floor",-8} {string.Join(' ', rows.Select(r => $"{r.Task,10}"))} {"sum of squares",16}");
        var (best, least) = (0.0, double.PositiveInfinity);
        for (var i = 0; i * Step <= Most + (Step / 2); i++)
        {
            var settings = ModelSettings.Default with { TonicFloor = i * Step };
            var found = rows.Select(r => PressureMPa(NamedTasks.Find(r.Task)!, settings)).ToArray();
            var squares = rows.Zip(found).Sum(p => Math.Pow(p.Second - p.First.Reference!.Value, 2));
            if (squares < least) (best, least) = (i * Step, squares);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i * Step,-8:F4} {string.Join(' ', found.Select(f => f.ToString("F3", CultureInfo.InvariantCulture).PadLeft(10)))} {squares,16:F5}"));
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Least at {best:F4}; the model has {ModelSettings.Default.TonicFloor:F4}."));
    }

    private static double PressureMPa(SpineTask task, ModelSettings settings)
    {
        var trunk = Trunk.Of(task.Person);
        return DiscPressure.MPa(LoadReader.Compressions(trunk, task, settings, null)[(int)LumbarJoint.L4L5], trunk.DiscAreasM2[(int)LumbarJoint.L4L5]);
    }
}
