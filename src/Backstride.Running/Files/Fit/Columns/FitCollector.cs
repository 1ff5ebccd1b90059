using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>Takes the messages that a run is made of out of FIT files; all others cost nothing but their length.</summary>
internal sealed class FitCollector(FaultList faults) : IFitSink
{
    private RecordBatch _batch = new();
    private DeveloperFields _developerFields = new();
    private FitClock _clock = FitClock.Unset;
    private int _clockRow;
    private long _position;

    /// <summary>What each file of the chain held.</summary>
    public List<FitContent> Contents { get; } = [];

    public void BeginFile(long from, long end)
    {
        Contents.Add(new(from, end));
        (_batch, _developerFields) = (new(), new());
        (_clock, _clockRow) = (FitClock.Unset, 0);
    }

    public void Take(FitDefinition definition, byte[] bytes, int at, int count, long position)
    {
        _position = position;
        var stride = definition.Size + 1;
        // A full time in the message itself goes before the header's.
        var timed = (bytes[at] & 0x80) != 0 && definition.Timestamp is null;
        if (definition.Global == FitMessageNumber.Record)
        {
            if (!timed) Records(definition, bytes, at, count);
            else for (var i = 0; i < count; i++) TimedRecord(definition, bytes, at + i * stride);
            return;
        }
        if (definition.Global == FitMessageNumber.Hrv && !Content.Beats.Take(definition, bytes, at, count)) LeftOut("FIT013", "times between heart beats", FitBeats.Most);
        var wanted = FitContentReader.Wants(definition.Global);
        if (!wanted && !timed && definition.Timestamp is null) return;
        for (var i = 0; i < count; i++, at += stride)
        {
            var time = timed ? Rebuild(bytes[at]) : double.NaN;
            var message = new FitMessage(definition, bytes.AsSpan(at + 1, definition.Size), time);
            if (definition.Timestamp is { } field) SetClock(message.Value(field));
            if (wanted) Other(definition.Global, message);
        }
    }

    public void Settle()
    {
        if (_batch.Count == 0 || _batch.Read(Content.Records, _developerFields) || faults.Has("FIT012")) return;
        faults.AddAtByte("FIT012", FaultSeverity.Warning, _position, "More records than any activity has; the rest was left out.");
    }

    private void Records(FitDefinition definition, byte[] bytes, int at, int count)
    {
        while (count > 0)
        {
            var room = Math.Min(count, _batch.Room(definition, timed: false));
            if (room == 0)
            {
                Settle();
                continue;
            }
            _batch.Add(definition, bytes, at, room);
            at += room * (definition.Size + 1);
            count -= room;
        }
    }

    private void TimedRecord(FitDefinition definition, byte[] bytes, int at)
    {
        if (_batch.Room(definition, timed: true) == 0) Settle();
        var time = Rebuild(bytes[at]);
        _batch.AddTimed(definition, bytes, at, time);
        _clockRow++;
    }

    // A compressed header counts on from the last time that any message had; records that were put off may hold it.
    private double Rebuild(byte header)
    {
        if (!_batch.IsTimed) Settle();
        _clock.Set(Content.Records.Native(RecordField.Timestamp).LastSince(_clockRow, FitClock.IsTime));
        _clockRow = Rows;
        return _clock.Rebuild(header);
    }

    private void SetClock(double time)
    {
        if (!FitClock.IsTime(time)) return;
        _clock.Set(time);
        _clockRow = Rows;
    }

    private void LeftOut(string code, string what, int most)
    {
        if (!faults.Has(code)) faults.AddAtByte(code, FaultSeverity.Warning, _position, string.Create(CultureInfo.InvariantCulture, $"More {what} than any activity has: the first {most:N0} were kept, the rest was left out."));
    }

    private FitContent Content => Contents[^1];

    private int Rows => Content.Records.Count + _batch.Count;

    private void Other(ushort global, in FitMessage message)
    {
        if (global == FitMessageNumber.FieldDescription)
        {
            // Records before a description were not described by it.
            Settle();
            _developerFields.Describe(message);
            return;
        }
        if (!FitContentReader.Take(Content, global, message, _developerFields)) LeftOut("FIT015", "messages of one kind", FitContentReader.MostMessages);
        if (Content.DeveloperValues > FitContentReader.MostDeveloperValues) LeftOut("FIT018", "values that apps added to laps", FitContentReader.MostDeveloperValues);
    }
}
