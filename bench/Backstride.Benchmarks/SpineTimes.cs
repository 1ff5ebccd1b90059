using System.Diagnostics;
using System.Globalization;
using Backstride.Spine;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Equilibrium.Lanes;
using Backstride.Spine.Movement;
using Backstride.Spine.Postures;

namespace Backstride.Benchmarks;

/// <summary>Microseconds of the spine model: the sharing alone, whole frames, against scipy on the same problems. Processor time, least of several rounds.</summary>
internal static class SpineTimes
{
    private const int Rounds = 15;

    public static void Print(TextWriter to)
    {
        var person = Person.Default;
        var trunk = Trunk.Of(person);
        var tasks = Tasks(400, person);
        var problems = tasks.Select(t => new Balance(trunk, t, ModelSettings.Default).ProblemFor(new Vec3(0, -Balance.Gravity, 0) - t.Acceleration)).ToArray();
        var solved = problems.Select(p => DualNewton.Solve(p)).ToArray();
        var held = Enumerable.Range(0, tasks.Length).Where(i => solved[i].Slack.Max(Math.Abs) < 0.1).ToArray();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tasks.Length} random tasks, {held.Length} of them holdable; registers hold {Widest.Here} numbers; least of {Rounds} rounds, processor time of the thread's process"));
        to.WriteLine("| what | us |\n|---|---|");
        foreach (var width in Enum.GetValues<Width>())
        {
            var tables = problems.Select(ShareTable.Of).ToArray();
            var solvers = tables.Select(t => DualNewton.For(t.Layout, width)).ToArray();
            Row(to, $"solve cold, holdable, {width}", held.Length, () => Each(held, i => solvers[i].Solve(tables[i], false)));
            Row(to, $"solve cold, all, {width}", tasks.Length, () => Each(null, i => solvers[i].Solve(tables[i], false)));
            Row(to, $"solve again from its own prices, {width}", tasks.Length, () => Each(null, i => solvers[i].Solve(tables[i], true)));
            if (width != Width.Eight) continue;
            for (var i = 1; i < tables.Length; i++) solvers[i - 1].Y.CopyTo(solvers[i].Y);
            Row(to, "solve warm in random order", tasks.Length - 1, () => Each(null, i => solvers[0].Solve(tables[i], i > 0), sameLayout: tables));
        }

        void Each(int[]? which, Action<int> solve, ShareTable[]? sameLayout = null)
        {
            if (which is null) for (var i = 0; i < tasks.Length; i++) { if (sameLayout is null || sameLayout[i].Layout.Slots == sameLayout[0].Layout.Slots) solve(i); }
            else foreach (var i in which) solve(i);
        }

        var memory = new BalanceMemory(trunk);
        Row(to, "whole frame cold (posture to loads, two solves)", tasks.Length, () => { foreach (var t in tasks) { var b = new Balance(trunk, t, ModelSettings.Default, memory); b.Solve().CompressionsN(b.Pose); } });
        foreach (var step in new[] { 0.03, 0.01 })
        {
            var frames = Smooth(1000, step, person);
            Row(to, string.Create(CultureInfo.InvariantCulture, $"whole frame along a smooth movement, {step * 15:0.00} degrees a frame"), frames.Length, () => MovementSolver.Solve(person, frames));
        }

        var batch = Smooth(8000, 0.01, person);
        foreach (var workers in new[] { 1, 2 })
        {
            var watch = Stopwatch.StartNew();
            MovementSolver.Solve(person, batch, workers);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| batch of {batch.Length} frames on {workers} core(s), wall clock | {watch.Elapsed.TotalMicroseconds / batch.Length:0.0} |"));
        }

        Row(to, "task with its band of 64 draws (standing one-handed)", 1, () => SpineModel.Solve(NamedTasks.Find("carry-one-hand")!));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worst KKT residual {solved.Max(s => s.Residual):0.0e0}; Newton steps: median {solved.Select(s => s.Iterations).Order().ElementAt(solved.Length / 2)}"));
        Outside(to, [.. held.Take(5).Concat(Enumerable.Range(0, 5)).Select(i => problems[i])]);
    }

    private static void Outside(TextWriter to, ShareProblem[] problems)
    {
        const string Python = "/usr/bin/python3";
        var folder = Environment.GetEnvironmentVariable("BACKSTRIDE_CHECKOUT") ?? Directory.GetCurrentDirectory();
        if (!File.Exists(Python)) return;
        using var process = Process.Start(new ProcessStartInfo(Python, [Path.Combine(folder, "bench", "spine", "outside.py")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        foreach (var p in problems) ShareText.Write(process.StandardInput, p);
        process.StandardInput.Close();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length != problems.Length) return;
        var numbers = lines.Select(l => l.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var apart = numbers.Zip(problems).Max(p => DualNewton.Solve(p.Second).X.Zip(p.First).Max(x => Math.Abs(x.First - x.Second)));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"scipy BVLS on {problems.Length} of the same problems: {numbers.Min(n => n[^1]) * 1e6:0} to {numbers.Max(n => n[^1]) * 1e6:0} us each, activations {apart:0.0e0} apart at most"));
    }

    private static void Row(TextWriter to, string what, int per, Action run)
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
    }

    private static MovementFrame[] Smooth(int count, double step, Person person) =>
    [
        .. Enumerable.Range(0, count).Select(i => new MovementFrame(0.01 * i, new()
        {
            Id = "smooth",
            Name = "smooth",
            Person = person,
            Posture = new()
            {
                Pelvis = new(15 + (15 * Math.Sin(step * i)), 4 * Math.Sin(0.6 * step * i), 3 * Math.Cos(0.6 * step * i)),
                Lumbar = new(15 + (15 * Math.Sin(step * i)), 5 * Math.Sin(0.6 * step * i), 2 * Math.Sin(0.8 * step * i)),
            },
        })),
    ];

    private static SpineTask[] Tasks(int count, Person person)
    {
#pragma warning disable CA5394 // The same tasks every time are wanted, not secrets.
        var random = new Random(20261121);
        double Between(double low, double high) => low + ((high - low) * random.NextDouble());
#pragma warning restore CA5394
        return [.. Enumerable.Range(0, count).Select(_ => new SpineTask
        {
            Id = "random",
            Name = "random",
            Person = person,
            Posture = new()
            {
                Pelvis = new(Between(-10, 40), Between(-8, 8), Between(-8, 8)),
                Lumbar = new(Between(-10, 40), Between(-8, 8), Between(-4, 4)),
                Arms = new(new(Between(-20, 60)), new(Between(-20, 60))),
            },
            Hands = [new(Side.Both, Between(0, 8))],
        })];
    }
}
