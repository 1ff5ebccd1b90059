using System.Globalization;
using Backstride.App.Importing;

namespace Backstride.App.CommandLine;

/// <summary>One line on standard error that tells a waiting person how far an import is. Silent in a pipe.</summary>
internal sealed class ImportProgressLine(Session session) : IProgress<ImportProgress>, IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private long _shown;
    private bool _open;

    public void Report(ImportProgress value)
    {
        if (!session.ErrorTerminal || (_open && session.Clock.GetElapsedTime(_shown) < Between)) return;
        _shown = session.Clock.GetTimestamp();
        _open = true;
        var left = value.Left is { } rest ? string.Create(CultureInfo.InvariantCulture, $", {rest:h\\:mm\\:ss} left") : "";
        session.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value.Files} files, {value.Runs} runs, {value.Bytes / 1e6:0.0} MB, {value.MegabytesPerSecond:0.0} MB/s{left} \u001b[K"));
    }

    public void Dispose()
    {
        if (_open) session.Error.Write("\r\u001b[K");
        _open = false;
    }
}
