namespace Backstride.Running.Files.Fit;

/// <summary>Where a described developer field goes, and how to turn its number into our unit.</summary>
internal sealed record DeveloperTarget(RecordSlot Slot, FitBaseType Type, double Scale, double Offset);

/// <summary>The descriptions of developer fields seen so far in one file, by (developer index, field number).</summary>
internal sealed class DeveloperFields
{
    private readonly Dictionary<(byte Index, byte Number), DeveloperTarget?> _targets = [];

    /// <summary>Counts up with every description, since apps describe late, twice or anew.</summary>
    public int Version { get; private set; }

    /// <summary>Null when there is no description, or none of our columns means it: the bytes are then passed over.</summary>
    public DeveloperTarget? Target(byte index, byte number) => _targets.GetValueOrDefault((index, number));

    /// <summary>Takes in a field_description message.</summary>
    public void Describe(in FitMessage message)
    {
        var (index, number, type) = (message.Raw(0), message.Raw(1), message.Raw(2));
        if (double.IsNaN(index) || double.IsNaN(number)) return;
        var key = ((byte)index, (byte)number);
        Version++;
        _targets[key] = null;
        if (double.IsNaN(type) || FitBaseTypes.Of((byte)type) is FitBaseType.Text or FitBaseType.Unknown) return;
        var meaning = DeveloperFieldMeaning.Of(message.Text(3) ?? "", message.Text(8) ?? "", message.Raw(15));
        if (meaning is not { } m) return;
        var scale = message.Raw(6) is > 0 and var s ? s : 1;
        var offset = message.Raw(7) is var o && double.IsNaN(o) ? 0 : o;
        // value * factor = (raw / scale - offset) * factor
        _targets[key] = new(m.Slot, FitBaseTypes.Of((byte)type), scale / m.Factor, offset * m.Factor);
    }
}
