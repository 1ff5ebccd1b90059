using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>What the numbers of a FIT file mean, from fit-profile.txt and fit-names.txt beside this file.</summary>
internal static class FitProfile
{
    private static readonly Dictionary<ushort, FitProfileMessage> Messages = FitProfileTable.Read().ToDictionary(m => m.Number);
    private static readonly Dictionary<string, FitProfileMessage> ByName = Messages.Values.ToDictionary(m => m.Name, StringComparer.Ordinal);
    private static readonly Dictionary<(string Kind, int Number), string> Names = FitProfileTable.Lines("fit-names.txt")
        .Select(line => line.Split(' ')).ToDictionary(w => (w[0], int.Parse(w[1], CultureInfo.InvariantCulture)), w => w[2]);

    private static readonly (double Scale, double Offset)[] RecordScales =
        [.. Enumerable.Range(0, 256).Select(n => Messages[FitMessageNumber.Record].Fields.TryGetValue((byte)n, out var f) ? (f.Scale, f.Offset) : (1, 0))];

    /// <summary>Null for a message that the profile does not know.</summary>
    public static FitProfileMessage? Message(ushort number) => Messages.GetValueOrDefault(number);

    public static ushort Number(string message) => ByName[message].Number;

    /// <summary>"record.stance_time".</summary>
    public static FitProfileField Field(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return ByName[name[..dot]].Fields.Values.First(f => f.Name == name[(dot + 1)..]);
    }

    /// <summary>Scale and offset of a field of a record; 1 and 0 for one that the profile does not know.</summary>
    public static (double Scale, double Offset) RecordScale(byte number) => RecordScales[number];

    /// <summary>The name of a field of a record; null for one that the profile does not know.</summary>
    public static string? RecordField(byte number) => Messages[FitMessageNumber.Record].Fields.TryGetValue(number, out var field) ? field.Name : null;

    /// <summary>The word for a number of an enumeration; the number itself when the profile has none; null for NaN.</summary>
    public static string? Name(string kind, double number) =>
        double.IsNaN(number) ? null : Names.TryGetValue((kind, (int)number), out var name) ? name : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The word for a number of an enumeration; null when the profile has none.</summary>
    public static string? Word(string kind, double number) => Names.GetValueOrDefault((kind, (int)number));

    public static int? Number(string kind, string? name)
    {
        foreach (var (key, word) in Names)
            if (key.Kind == kind && string.Equals(word, name, StringComparison.OrdinalIgnoreCase)) return key.Number;
        return null;
    }
}
