using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>A developer field as its own description has it. Value = raw / scale - offset, in <see cref="Units"/>.</summary>
internal sealed record DeveloperField(byte Index, byte Number, FitBaseType Type, string Name, string Units, double Scale, double Offset, double NativeMessage, double NativeField)
{
    /// <summary>Some apps leave every name empty.</summary>
    public string NameOrNumber => Name.Length > 0 ? Name : Nameless(Index, Number);

    public static string Nameless(byte index, byte number) => string.Create(CultureInfo.InvariantCulture, $"developer_{index}_{number}");

    /// <summary>Null when the message does not say which field it describes.</summary>
    public static DeveloperField? Read(in FitMessage message)
    {
        var (index, number, type) = (message.Raw(0), message.Raw(1), message.Raw(2));
        if (double.IsNaN(index) || double.IsNaN(number)) return null;
        return new(
            (byte)index, (byte)number, double.IsNaN(type) ? FitBaseType.Unknown : FitBaseTypes.Of((byte)type),
            message.Text(3) ?? "", message.Text(8) ?? "",
            message.Raw(6) is > 0 and var scale ? scale : 1, message.Raw(7) is var o && double.IsNaN(o) ? 0 : o,
            message.Raw(14), message.Raw(15));
    }

    /// <summary>Whether a field of this size in a message can be read as described.</summary>
    public bool Fits(int size) => Type is not (FitBaseType.Text or FitBaseType.Unknown) && size >= Type.Size() && size % Type.Size() == 0;
}
