using System.Runtime.InteropServices;

namespace Backstride.ImportBench;

/// <summary>Processor time of this thread, which other programs on the machine do not stretch. Linux.</summary>
internal static class ThreadTime
{
    private const int OfThread = 3;

    public static double Seconds()
    {
        if (Read(OfThread, out var time) != 0) throw new PlatformNotSupportedException("This system tells no processor time of a thread.");
        return time.Seconds + 1e-9 * time.Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Time time);

    private struct Time
    {
        public long Seconds, Nanoseconds;
    }
}
