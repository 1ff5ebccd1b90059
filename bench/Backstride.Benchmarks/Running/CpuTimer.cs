using System.Diagnostics;

namespace Backstride.Benchmarks.Running;

/// <summary>User CPU time of this process; other load on the machine changes it little.</summary>
internal static class CpuTimer
{
    /// <summary>The least of several rounds, seconds. A first one, in which the program is still being compiled, does not count.</summary>
    public static double Least(int rounds, Action work)
    {
        var least = double.MaxValue;
        for (var i = 0; i <= rounds; i++)
        {
            GC.Collect();
            var before = Process.GetCurrentProcess().UserProcessorTime;
            work();
            if (i > 0) least = Math.Min(least, (Process.GetCurrentProcess().UserProcessorTime - before).TotalSeconds);
        }
        return least;
    }
}
