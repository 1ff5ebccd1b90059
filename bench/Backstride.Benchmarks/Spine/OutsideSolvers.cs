using System.Diagnostics;
using System.Globalization;
using Backstride.Spine.Equilibrium;

namespace Backstride.Benchmarks.Spine;

/// <summary>The same problems by solvers that others wrote, each run as its own program on one core.</summary>
internal static class OutsideSolvers
{
    public static void Print(TextWriter to, ShareProblem[] problems, double oursUs)
    {
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{problems.Length} of the same problems (ours on these, cold: {oursUs:0.0} us)\n| solver | us, median | least to most | times ours | activations apart |\n|---|---|---|---|---|"));
        Row(to, "scipy lsq_linear (BVLS)", "/usr/bin/python3", ["outside.py"], problems, oursUs);
        Row(to, "octave qp", "/usr/bin/octave-cli", ["--no-init-file", "--no-history", "outside.m"], problems[..2], oursUs); // minutes each on a busy machine
        if (Environment.GetEnvironmentVariable("BACKSTRIDE_IPOPT") is { Length: > 0 } ipopt) Row(to, "Ipopt", ipopt, [], problems, oursUs);
    }

    private static void Row(TextWriter to, string name, string program, string[] arguments, ShareProblem[] problems, double oursUs)
    {
        if (!File.Exists(program)) return;
        var folder = Path.Combine(Environment.GetEnvironmentVariable("BACKSTRIDE_CHECKOUT") ?? Directory.GetCurrentDirectory(), "bench", "spine");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            foreach (var p in problems) ShareText.Write(process.StandardInput, p);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended early; its lines tell.
        }

        var lines = output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length != problems.Length)
        {
            to.WriteLine($"| {name} | gave {lines.Length} answers: {errors.GetAwaiter().GetResult().ReplaceLineEndings(" ")} |");
            return;
        }

        var numbers = lines.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var apart = numbers.Zip(problems).Max(p => DualNewton.Solve(p.Second).X.Zip(p.First).Max(x => Math.Abs(x.First - x.Second)));
        var us = numbers.Select(n => n[^1] * 1e6).Order().ToArray();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {us[us.Length / 2]:0} | {us[0]:0} to {us[^1]:0} | {us[us.Length / 2] / oursUs:0} | {apart:0.0e0} |"));
    }
}
