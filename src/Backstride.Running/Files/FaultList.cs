using System.Globalization;

namespace Backstride.Running.Files;

/// <summary>Gathers faults of one file. The first few of each code are kept one by one and the rest counted, so a broken file cannot fill the memory.</summary>
internal sealed class FaultList
{
    private const int KeptPerCode = 5;
    private readonly List<FileFault> _faults = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string code, FaultSeverity severity, string? position, string message)
    {
        var count = _counts[code] = _counts.GetValueOrDefault(code) + 1;
        if (count <= KeptPerCode) _faults.Add(new(code, severity, position, message));
    }

    public void AddAtByte(string code, FaultSeverity severity, long position, string message) =>
        Add(code, severity, "byte " + position.ToString(CultureInfo.InvariantCulture), message);

    public bool Has(string code) => _counts.ContainsKey(code);

    public IReadOnlyList<FileFault> ToList()
    {
        var list = new List<FileFault>(_faults);
        foreach (var (code, count) in _counts)
        {
            if (count <= KeptPerCode) continue;
            var like = _faults.First(f => f.Code == code);
            list.Add(like with { Position = null, Message = string.Create(CultureInfo.InvariantCulture, $"{count - KeptPerCode} more like this: {like.Message}") });
        }
        return list;
    }
}
