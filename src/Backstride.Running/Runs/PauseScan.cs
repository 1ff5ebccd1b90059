using Backstride.Running.Files;

namespace Backstride.Running.Runs;

/// <summary>Whether steps between samples lie in a pause, asked in the order of time.</summary>
internal sealed class PauseScan(IReadOnlyList<RecordedPause> pauses)
{
    private readonly RecordedPause[] _pauses = [.. pauses.OrderBy(p => p.FromS)];
    private int _next;

    /// <summary>The middle of a step counts; no step may begin before the one asked about last.</summary>
    public bool Holds(double from, double to)
    {
        if (_pauses.Length == 0) return false;
        var middle = (from + to) / 2;
        while (_next < _pauses.Length && _pauses[_next].ToS <= middle) _next++;
        for (var i = _next; i < _pauses.Length && _pauses[i].FromS < middle; i++)
            if (_pauses[i].ToS > middle) return true;
        return false;
    }
}
