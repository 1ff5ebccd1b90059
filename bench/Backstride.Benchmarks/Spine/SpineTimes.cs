using System.Diagnostics;
using System.Globalization;
using Backstride.Spine;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Equilibrium.Lanes;
using Backstride.Spine.Movement;
using Backstride.Spine.Postures;

namespace Backstride.Benchmarks.Spine;

/// <summary>Microseconds of the spine model: the sharing alone, whole frames, against solvers of others on the same problems. Processor time, least of several rounds.</summary>
internal static class SpineTimes
{
    private const int Rounds = 15, Near = 40;

    public static void Print(TextWriter to)
    {
        var trunk = Trunk.Of(SpineProblems.Person);
        var tasks = SpineProblems.Random(400);
        var problems = tasks.Select(SpineProblems.Problem).ToArray();
        var solved = problems.Select(p => DualNewton.Solve(p)).ToArray();
        var held = Enumerable.Range(0, tasks.Length).Where(i => solved[i].Slack.Max(Math.Abs) < 0.1).ToArray();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tasks.Length} random tasks, {held.Length} of them holdable; registers hold {Widest.Here} numbers; least of {Rounds} rounds, processor time. Load of the machine: {Load()}."));
        to.WriteLine("| what | us |\n|---|---|");
        var us = Solves(to, problems, held);
        var heldTables = held.Select(i => ShareTable.Of(problems[i])).ToArray();

        // Forty frames that stay near the core, there and back.
        var near = SpineProblems.Smooth(Near, 0.01);
        var along = near.Concat(near.Reverse()).Select(f => ShareTable.Of(SpineProblems.Problem(f.Task))).ToArray();
        var solver = DualNewton.For(along[0].Layout);
        var warmUs = Row(to, "solve warm along a smooth movement, 0.15 degrees a frame", along.Length, () => Along(solver, along));

        var memory = new BalanceMemory(trunk);
        Row(to, "whole frame cold (posture to loads, two solves)", tasks.Length, () => { foreach (var t in tasks) { var b = new Balance(trunk, t, ModelSettings.Default, memory); b.Solve().CompressionsN(b.Pose); } });
        var balance = new Balance(trunk, near[0].Task, ModelSettings.Default, memory);
        Row(to, "of a frame: posture to matrix", near.Length, () => { foreach (var f in near) balance.Take(f.Task, ModelSettings.Default); });
        var frameUs = 0.0;
        foreach (var step in new[] { 0.03, 0.01 })
        {
            var frames = SpineProblems.Smooth(1000, step);
            var (mover, room) = (new MovementSolver(SpineProblems.Person), new FrameRoom());
            frameUs = Row(to, string.Create(CultureInfo.InvariantCulture, $"whole frame along a smooth movement, {step * 15:0.00} degrees a frame"), frames.Length, () => { foreach (var f in frames) mover.Next(f, room); });
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var f in frames) mover.Next(f, room);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| bytes made new for each of these frames | {(GC.GetAllocatedBytesForCurrentThread() - before) / frames.Length} |"));
        }

        Batch(to);
        Row(to, "task with its band of 64 draws (standing one-handed)", 1, () => SpineModel.Solve(NamedTasks.Find("carry-one-hand")!));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worst KKT residual {solved.Max(s => s.Residual):0.0e0}; Newton steps cold: median {solved.Select(s => s.Iterations).Order().ElementAt(solved.Length / 2)}, holdable {held.Average(i => solved[i].Iterations):0.0} on average"));
        Flops(to, trunk, heldTables, along, us, warmUs, frameUs);

        var few = held.Take(5).Concat(Enumerable.Range(0, 5)).Select(i => problems[i]).ToArray();
        var fewTables = few.Select(ShareTable.Of).ToArray();
        var fewSolvers = fewTables.Select(t => DualNewton.For(t.Layout)).ToArray();
        OutsideSolvers.Print(to, few, Row(TextWriter.Null, "", few.Length, () => { for (var i = 0; i < few.Length; i++) fewSolvers[i].Solve(fewTables[i], false); }));
    }

    private static double Solves(TextWriter to, ShareProblem[] problems, int[] held)
    {
        var coldHeld = 0.0;
        foreach (var width in Enum.GetValues<Width>())
        {
            var tables = problems.Select(ShareTable.Of).ToArray();
            var solvers = tables.Select(t => DualNewton.For(t.Layout, width)).ToArray();
            var us = Row(to, $"solve cold, holdable, {width}", held.Length, () => { foreach (var i in held) solvers[i].Solve(tables[i], false); });
            if (width == Widest.Here) coldHeld = us;
            Row(to, $"solve cold, all, {width}", tables.Length, () => { for (var i = 0; i < tables.Length; i++) solvers[i].Solve(tables[i], false); });
            Row(to, $"solve again from its own prices, {width}", tables.Length, () => { for (var i = 0; i < tables.Length; i++) solvers[i].Solve(tables[i], true); });
            if (width == Widest.Here) Row(to, "solve warm in random order", tables.Length, () => { for (var i = 0; i < tables.Length; i++) solvers[0].Solve(tables[i], i > 0); });
        }

        return coldHeld;
    }

    // Each from where the last two point to, as a movement is solved.
    private static void Along(DualNewton solver, ShareTable[] tables)
    {
        Span<double> before = stackalloc double[solver.Y.Length], last = stackalloc double[solver.Y.Length];
        for (var i = 0; i < tables.Length; i++)
        {
            if (i > 1) for (var j = 0; j < last.Length; j++) solver.Y[j] = (2 * last[j]) - before[j];
            solver.Solve(tables[i], i > 0);
            last.CopyTo(before);
            solver.Y.CopyTo(last);
        }
    }

    // No thread is tied to a core; the load says who else was there.
    private static void Batch(TextWriter to)
    {
        var batch = SpineProblems.Smooth(40_000, 0.01);
        foreach (var workers in new[] { 1, 2 })
        {
            var least = double.MaxValue;
            for (var r = 0; r < 3; r++)
            {
                var watch = Stopwatch.StartNew();
                MovementSolver.Solve(SpineProblems.Person, batch, workers);
                least = Math.Min(least, watch.Elapsed.TotalMicroseconds / batch.Length);
            }

            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| batch of {batch.Length} frames on {workers} core(s), wall clock, least of 3, load {Load()} | {least:0.0} |"));
        }
    }

    private static void Flops(TextWriter to, Trunk trunk, ShareTable[] held, ShareTable[] along, double coldUs, double warmUs, double frameUs)
    {
        var peak = MachinePeak.FlopsPerSecond();
        double cold = FlopCount.Solve(held, warm: false), warm = FlopCount.Solve(along, warm: true), frame = FlopCount.Trace(trunk) + (2 * (warm + FlopCount.Loads(trunk)));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\npeak of this core, multiplications with additions in registers: {peak / 1e9:0.0} Gflop/s\n| what | kflop | Gflop/s | share of the peak |\n|---|---|---|---|"));
        foreach (var (what, flops, us) in new[] { ("solve cold, holdable", cold, coldUs), ("solve warm along a movement", warm, warmUs), ("whole frame along a movement", frame, frameUs) })
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {flops / 1000:0.0} | {flops / us / 1000:0.0} | {flops / us * 1e6 / peak:0 %} |"));
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";

    private static double Row(TextWriter to, string what, int per, Action run)
    {
        var least = double.MaxValue;
        for (var r = 0; r < Rounds; r++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var repeats = 0;
            do
            {
                run();
                repeats++;
            }
            while (Process.GetCurrentProcess().TotalProcessorTime - before < TimeSpan.FromMilliseconds(40));
            least = Math.Min(least, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / (repeats * per));
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {least:0.0} |"));
        return least;
    }
}
