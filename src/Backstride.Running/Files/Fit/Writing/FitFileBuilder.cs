using System.Buffers.Binary;
using System.Text;

namespace Backstride.Running.Files.Fit;

/// <summary>Lays messages down as FIT bytes: a definition whenever a local type changes its layout, then the data. Little endian.</summary>
internal sealed class FitFileBuilder : IDisposable
{
    private const int HeaderSize = 14, LongestText = 64;
    private readonly MemoryStream _data = new();
    private readonly Layout?[] _layouts = new Layout?[16];
    private readonly byte[] _value = new byte[8];

    /// <summary>What a local type was last defined as. A local type is used with one list of field names per count of them.</summary>
    private sealed record Layout(string Message, FitProfileField[] Fields, string? Text, int TextLength);

    /// <summary>A message with these profile fields; a value that is NaN or does not fit is written as invalid.</summary>
    public void Message(byte local, string message, ReadOnlySpan<(string Name, double Value)> fields, (string Name, string Text)? text = null)
    {
        var bytes = text is { } t ? TextBytes(t.Text) : [];
        if (_layouts[local] is not { } layout || layout.Message != message || layout.Fields.Length != fields.Length || layout.Text != text?.Name || layout.TextLength != bytes.Length)
            _layouts[local] = layout = Define(local, message, fields, text?.Name, bytes.Length);
        _data.WriteByte(local);
        for (var i = 0; i < fields.Length; i++)
        {
            var field = layout.Fields[i];
            Write(field.Type, (fields[i].Value + field.Offset) * field.Scale);
        }
        _data.Write(bytes);
    }

    public byte[] Finish()
    {
        var file = new byte[HeaderSize + _data.Length + 2];
        file[0] = HeaderSize;
        file[1] = 0x20;
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(2), 21170);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)_data.Length);
        ".FIT"u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(12), FitCrc.Compute(file.AsSpan(0, 12)));
        _data.GetBuffer().AsSpan(0, (int)_data.Length).CopyTo(file.AsSpan(HeaderSize));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(file.Length - 2), FitCrc.Compute(file.AsSpan(0, file.Length - 2)));
        return file;
    }

    public void Dispose() => _data.Dispose();

    private Layout Define(byte local, string message, ReadOnlySpan<(string Name, double Value)> fields, string? text, int textLength)
    {
        var known = new FitProfileField[fields.Length];
        for (var i = 0; i < known.Length; i++) known[i] = FitProfile.Field(message + "." + fields[i].Name);
        var number = FitProfile.Message(message);
        var definition = new List<byte> { (byte)(0x40 | local), 0, 0, (byte)number, (byte)(number >> 8), (byte)(fields.Length + (text is null ? 0 : 1)) };
        foreach (var field in known) definition.AddRange([field.Number, (byte)field.Type.Size(), field.Type.Code()]);
        if (text is not null) definition.AddRange([FitProfile.Field(message + "." + text).Number, (byte)textLength, FitBaseType.Text.Code()]);
        _data.Write([.. definition]);
        return new(message, known, text, textLength);
    }

    private void Write(FitBaseType type, double raw)
    {
        var (least, most, invalid) = Range(type);
        var value = double.IsNaN(raw) || Math.Round(raw) < least || Math.Round(raw) > most ? invalid : (long)Math.Round(raw);
        BinaryPrimitives.WriteInt64LittleEndian(_value, value);
        _data.Write(_value.AsSpan(0, type.Size()));
    }

    private static (double Least, double Most, long Invalid) Range(FitBaseType type) => type switch
    {
        FitBaseType.SInt8 => (sbyte.MinValue, 0x7E, 0x7F),
        FitBaseType.SInt16 => (short.MinValue, 0x7FFE, 0x7FFF),
        FitBaseType.SInt32 => (int.MinValue, 0x7FFFFFFE, 0x7FFFFFFF),
        FitBaseType.UInt16 => (0, 0xFFFE, 0xFFFF),
        FitBaseType.UInt32 => (0, 0xFFFFFFFE, 0xFFFFFFFF),
        FitBaseType.UInt32z => (1, 0xFFFFFFFF, 0),
        _ => (0, 0xFE, 0xFF),
    };

    private static byte[] TextBytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        // Cut between characters, and leave room for the NUL.
        var length = Math.Min(bytes.Length, LongestText - 1);
        while (length < bytes.Length && length > 0 && (bytes[length] & 0xC0) == 0x80) length--;
        return [.. bytes[..length], 0];
    }
}
