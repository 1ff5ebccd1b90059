using System.Runtime.InteropServices;

namespace Backstride.Running.Files.Fit;

/// <summary>
/// Records of one layout that were met but not read yet. Reading a thousand of them column by column, even when other messages lie
/// between them, is several times as fast as reading each by itself; a thousand still lie in the first-level cache.
/// </summary>
internal sealed class RecordBatch
{
    private const int Most = 1024;

    private readonly int[] _messages = new int[Most];
    private readonly uint[] _times = new uint[Most];
    private FitDefinition? _definition;
    private byte[] _bytes = [];

    /// <summary>Records that were put off.</summary>
    public int Count { get; private set; }

    /// <summary>The times of the records that were put off stand in their headers.</summary>
    public bool IsTimed { get; private set; }

    public CompressedSpeedDistance Packed { get; } = new();

    /// <summary>How many more of this layout it takes; none when it must be read first.</summary>
    public int Room(FitDefinition definition, bool timed) =>
        Count == 0 ? Most : ReferenceEquals(definition, _definition) && timed == IsTimed ? Most - Count : 0;

    /// <summary>Takes records in that lie one behind the other.</summary>
    public void Add(FitDefinition definition, byte[] bytes, int at, int count)
    {
        (_definition, _bytes, IsTimed) = (definition, bytes, false);
        var stride = definition.Size + 1;
        foreach (ref var message in _messages.AsSpan(Count, count))
        {
            message = at;
            at += stride;
        }
        Count += count;
    }

    /// <summary>Takes one record in whose time stands in its header; NaN when that says nothing.</summary>
    public void AddTimed(FitDefinition definition, byte[] bytes, int at, double time)
    {
        Add(definition, bytes, at, 1);
        IsTimed = true;
        _times[Count - 1] = double.IsNaN(time) ? uint.MaxValue : (uint)time;
    }

    /// <summary>Reads what was put off into columns. False when the file holds more rows than any activity.</summary>
    public bool Read(FitRecords records, DeveloperFields developerFields)
    {
        if (Count == 0 || _definition is not { } definition) return true;
        if (definition.Plan is not { } plan || plan.DeveloperVersion != developerFields.Version)
            definition.Plan = plan = new(definition, developerFields, records);
        var row = records.Count;
        var count = records.Begin(Count);
        if (count > 0) plan.Run(_bytes, _messages.AsSpan(0, count), row, Packed);
        if (IsTimed)
            MemoryMarshal.AsBytes(_times.AsSpan(0, count)).CopyTo(records.Native(RecordField.Timestamp).Extend(row, count, FitBaseType.UInt32));
        var all = count == Count;
        (Count, IsTimed) = (0, false);
        return all;
    }
}
