using Backstride.Running.Files;

namespace Backstride.App.Demo;

/// <summary>Laps as a watch cuts them: every so many metres, or where a stretch of the session ends.</summary>
internal sealed class DemoLaps(DateTimeOffset start, double? everyM)
{
    private readonly List<RecordedLap> _laps = [];
    private double _fromS;
    private double _fromM;

    public void Step(int second, double metres, bool stretchEnds)
    {
        if (everyM is { } length ? metres - _fromM >= length : stretchEnds) Cut(second, metres);
    }

    public IReadOnlyList<RecordedLap> Close(int second, double metres)
    {
        if (second > _fromS) Cut(second, metres);
        return _laps;
    }

    private void Cut(double second, double metres)
    {
        _laps.Add(new(start.ToUniversalTime().AddSeconds(_fromS), second - _fromS, second - _fromS, metres - _fromM));
        (_fromS, _fromM) = (second, metres);
    }
}
