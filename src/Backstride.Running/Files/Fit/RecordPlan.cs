namespace Backstride.Running.Files.Fit;

/// <summary>One definition of a record turned into steps: where a value lies, how to read it, where it goes. Fields that no column wants are not mentioned.</summary>
internal sealed class RecordPlan
{
    private readonly record struct Step(int Offset, FitBaseType Type, double Scale, double Shift, RecordSlot Slot);

    private static readonly Dictionary<byte, (RecordSlot Slot, FitProfileField Field)> Wanted = WantedFields();

    private readonly Step[] _steps;
    private readonly bool _bigEndian;
    private readonly int _compressedSpeedDistance = -1;

    public RecordPlan(FitDefinition definition, DeveloperFields developerFields)
    {
        DeveloperVersion = developerFields.Version;
        _bigEndian = definition.BigEndian;
        var steps = new List<Step>();
        foreach (var f in definition.Fields)
        {
            if (f.Number == 8 && f.Size == 3) _compressedSpeedDistance = f.Offset;
            if (!f.Readable || f.Type == FitBaseType.Text || !Wanted.TryGetValue(f.Number, out var wanted)) continue;
            steps.Add(new(f.Offset, f.Type, wanted.Field.Scale, wanted.Field.Offset, wanted.Slot));
        }
        foreach (var f in definition.DeveloperFields)
            if (developerFields.Target(f.DeveloperIndex, f.Number) is { } target && f.Size >= target.Type.Size() && f.Size % target.Type.Size() == 0)
                steps.Add(new(f.Offset, target.Type, target.Scale, target.Offset, target.Slot));
        _steps = [.. steps];
    }

    /// <summary>Which state of the developer fields this plan was made for.</summary>
    public int DeveloperVersion { get; }

    /// <summary>Reads a record into the row that is open.</summary>
    public void Run(ReadOnlySpan<byte> bytes, RecordColumns columns, ref CompressedDistance distance)
    {
        foreach (ref readonly var step in _steps.AsSpan())
        {
            var value = step.Type.Read(bytes[step.Offset..], _bigEndian) / step.Scale - step.Shift;
            columns.Set(step.Slot, value);
            if (step.Slot == RecordSlot.Distance && !double.IsNaN(value)) distance.Seed(value);
        }
        if (_compressedSpeedDistance < 0) return;
        var packed = bytes.Slice(_compressedSpeedDistance, 3);
        if (packed[0] == 0xFF && packed[1] == 0xFF && packed[2] == 0xFF) return;
        var speed = packed[0] | (packed[1] & 0x0F) << 8;
        columns.Set(RecordSlot.Speed, speed / 100.0);
        columns.Set(RecordSlot.CompressedDistance, distance.Add(packed[1] >> 4 | packed[2] << 4));
    }

    private static Dictionary<byte, (RecordSlot, FitProfileField)> WantedFields()
    {
        var wanted = new Dictionary<byte, (RecordSlot, FitProfileField)>();
        void Want(RecordSlot slot, string name) { var f = FitProfile.Field("record." + name); wanted[f.Number] = (slot, f); }
        Want(RecordSlot.Time, "timestamp");
        Want(RecordSlot.Latitude, "position_lat");
        Want(RecordSlot.Longitude, "position_long");
        Want(RecordSlot.Distance, "distance");
        Want(RecordSlot.Speed, "speed");
        Want(RecordSlot.EnhancedSpeed, "enhanced_speed");
        Want(RecordSlot.Altitude, "altitude");
        Want(RecordSlot.EnhancedAltitude, "enhanced_altitude");
        Want(RecordSlot.HeartRate, "heart_rate");
        Want(RecordSlot.Cadence, "cadence");
        Want(RecordSlot.FractionalCadence, "fractional_cadence");
        Want(RecordSlot.Cadence256, "cadence_256");
        Want(RecordSlot.Power, "power");
        Want(RecordSlot.Temperature, "temperature");
        Want(RecordSlot.StanceTime, "stance_time");
        Want(RecordSlot.StanceTimeBalance, "stance_time_balance");
        Want(RecordSlot.VerticalOscillation, "vertical_oscillation");
        Want(RecordSlot.VerticalRatio, "vertical_ratio");
        Want(RecordSlot.StepLength, "step_length");
        return wanted;
    }
}
