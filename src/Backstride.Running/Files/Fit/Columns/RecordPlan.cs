namespace Backstride.Running.Files.Fit;

/// <summary>One definition of a record turned into steps: where a value lies, how to read it, which column it goes to.</summary>
internal sealed class RecordPlan
{
    private readonly record struct Step(int Offset, FitBaseType Type, FitColumn Column);

    private readonly FitRecords _records;
    private readonly List<Step> _steps = [];
    private readonly bool _bigEndian;
    private readonly int _packed = -1;
    private readonly bool _hasDistance;

    public RecordPlan(FitDefinition definition, DeveloperFields developerFields, FitRecords records)
    {
        (_records, _bigEndian, DeveloperVersion) = (records, definition.BigEndian, developerFields.Version);
        foreach (var f in definition.Fields)
        {
            if (f.Number == RecordField.CompressedSpeedDistance && f.Size == CompressedSpeedDistance.Size) _packed = f.Offset;
            if (!f.Readable || f.Type == FitBaseType.Text || f.Number == RecordField.Timestamp && f.Type.Size() != 4) continue;
            Add(new(f.Offset, f.Type, records.Native(f.Number)));
            _hasDistance |= f.Number == RecordField.Distance;
        }
        foreach (var f in definition.DeveloperFields)
            if (developerFields.Find(f.DeveloperIndex, f.Number) is { } field && field.Fits(f.Size))
                Add(new(f.Offset, field.Type, records.Developer(field)));
    }

    /// <summary>Which state of the developer fields this plan was made for.</summary>
    public int DeveloperVersion { get; }

    /// <summary>Reads records into rows that are open.</summary>
    /// <param name="messages">Where in the bytes each record's header byte lies.</param>
    public void Run(byte[] bytes, ReadOnlySpan<int> messages, int row, CompressedSpeedDistance packed)
    {
        if (_packed >= 0 && _hasDistance && messages.Length > 1)
        {
            // The counter goes on from the distance of its own record: one at a time.
            for (var i = 0; i < messages.Length; i++) Run(bytes, messages.Slice(i, 1), row + i, packed);
            return;
        }
        foreach (var step in _steps)
            Gather.Copy(bytes, messages, step.Offset + 1, step.Type.Size(), _bigEndian, step.Column.Extend(row, messages.Length, step.Type));
        if (_packed >= 0) packed.Unpack(bytes, messages, _packed + 1, row, _records);
    }

    // A field that a definition names twice counts as it is named last.
    private void Add(Step step)
    {
        _steps.RemoveAll(s => s.Column == step.Column);
        _steps.Add(step);
    }
}
