namespace Backstride.Running.Files.Fit;

/// <summary>One definition of a record turned into steps: where a value lies, how to read it, which column it goes to.</summary>
internal sealed class RecordPlan
{
    private readonly record struct Step(int Offset, FitBaseType Type, FitColumn Column);

    private readonly FitRecords _records;
    private readonly List<Step> _steps = [];

    // Fields that the definition names more than once, the last one first.
    private readonly List<List<Step>> _twins = [];
    private readonly bool _bigEndian;
    private readonly int _packed = -1;
    private readonly bool _hasDistance;

    public RecordPlan(FitDefinition definition, DeveloperFields developerFields, FitRecords records)
    {
        (_records, _bigEndian, DeveloperVersion) = (records, definition.BigEndian, developerFields.Version);
        foreach (var f in definition.Fields)
        {
            if (f.Number == RecordField.CompressedSpeedDistance && f.Size == CompressedSpeedDistance.Size) _packed = f.Offset;
            if (!f.IsNumber)
            {
                if (f.Size > 0 && f.Type != FitBaseType.Text && FitProfile.RecordField(f.Number) is { } name) records.PassedOver.Add(name);
                continue;
            }
            Add(f.Offset, f.Type, records.Native(f.Number));
            _hasDistance |= f.Number == RecordField.Distance;
        }
        foreach (var f in definition.DeveloperFields)
        {
            var field = developerFields.Find(f.DeveloperIndex, f.Number);
            if (field is not null && field.Fits(f.Size)) Add(f.Offset, field.Type, records.Developer(field));
            // A text is nothing that a column could hold.
            else if (f.Size > 0 && field?.Type != FitBaseType.Text) records.PassedOver.Add(field?.NameOrNumber ?? DeveloperField.Nameless(f.DeveloperIndex, f.Number));
        }
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
        foreach (var twins in _twins) Choose(twins, bytes, messages, row);
        if (_packed >= 0) packed.Unpack(bytes, messages, _packed + 1, row, _records);
    }

    // Of each record the last valid one counts.
    private void Choose(List<Step> twins, byte[] bytes, ReadOnlySpan<int> messages, int row)
    {
        for (var i = 0; i < messages.Length; i++)
        {
            var step = twins[0];
            for (var k = 1; k < twins.Count && double.IsNaN(step.Type.Read(bytes.AsSpan(messages[i] + step.Offset + 1), _bigEndian)); k++) step = twins[k];
            Gather.Copy(bytes, messages.Slice(i, 1), step.Offset + 1, step.Type.Size(), _bigEndian, step.Column.Extend(row + i, 1, step.Type));
        }
    }

    private void Add(int offset, FitBaseType type, FitColumn column)
    {
        var step = new Step(offset, type, column);
        foreach (var twins in _twins)
        {
            if (twins[0].Column != column) continue;
            twins.Insert(0, step);
            return;
        }
        for (var i = 0; i < _steps.Count; i++)
        {
            if (_steps[i].Column != column) continue;
            _twins.Add([step, _steps[i]]);
            _steps.RemoveAt(i);
            return;
        }
        _steps.Add(step);
    }
}
