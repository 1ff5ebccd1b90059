using System.Diagnostics;
using System.Globalization;
using Backstride.Spine.Equilibrium;

namespace Backstride.Spine.Tests.Equilibrium;

/// <summary>A solver from outside, run as its own program: scipy by the system's Python.</summary>
internal static class OutsideSolver
{
    public static bool HasScipy { get; } = Runs("/usr/bin/python3", ["-c", "import scipy.optimize"]);

    public static double[][] Scipy(IReadOnlyList<ShareProblem> problems) => Solve("/usr/bin/python3", ["outside.py"], problems);

    private static double[][] Solve(string program, string[] arguments, IReadOnlyList<ShareProblem> problems)
    {
        using var process = Process.Start(Info(program, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        foreach (var p in problems) ShareText.Write(process.StandardInput, p);
        process.StandardInput.Close();
        return [.. output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => double.Parse(v, CultureInfo.InvariantCulture)).SkipLast(1).ToArray())];
    }

    private static bool Runs(string program, string[] arguments)
    {
        if (!File.Exists(program)) return false;
        using var process = Process.Start(Info(program, arguments))!;
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static ProcessStartInfo Info(string program, string[] arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        // One core is enough, and threads that wait for each other are slow on a busy machine.
        Environment = { ["OPENBLAS_NUM_THREADS"] = "1", ["OMP_NUM_THREADS"] = "1" },
        WorkingDirectory = Path.Combine(Backstride.Testing.Repository.Root, "bench", "spine"),
    };
}
