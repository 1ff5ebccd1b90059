using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>Name, type, scale and unit of a field.</summary>
internal sealed record FitProfileField(ushort Message, byte Number, string Name, FitBaseType Type, double Scale, double Offset, string Unit);

/// <summary>What the numbers of a FIT file mean, from fit-profile.txt and fit-names.txt beside this file.</summary>
internal static class FitProfile
{
    private static readonly Dictionary<string, FitProfileField> ByName = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, ushort> Messages = new(StringComparer.Ordinal);
    private static readonly Dictionary<(string Kind, int Number), string> Names = [];

    private static readonly (double Scale, double Offset)[] RecordScales = new (double, double)[256];

    static FitProfile()
    {
        ushort message = 0;
        var messageName = "";
        foreach (var line in Lines("fit-profile.txt"))
        {
            var w = line.Split(' ');
            if (w[0] == "message")
            {
                Messages[messageName = w[2]] = message = ushort.Parse(w[1], CultureInfo.InvariantCulture);
                continue;
            }
            ByName[messageName + "." + w[1]] = new(message, byte.Parse(w[0], CultureInfo.InvariantCulture), w[1], TypeNamed(w[2]),
                double.Parse(w[3], CultureInfo.InvariantCulture), double.Parse(w[4], CultureInfo.InvariantCulture), w[5]);
        }
        Array.Fill(RecordScales, (1, 0));
        foreach (var field in ByName.Values)
            if (field.Message == FitMessageNumber.Record) RecordScales[field.Number] = (field.Scale, field.Offset);
        foreach (var line in Lines("fit-names.txt"))
        {
            var w = line.Split(' ');
            Names[(w[0], int.Parse(w[1], CultureInfo.InvariantCulture))] = w[2];
        }
    }

    /// <summary>"record.stance_time".</summary>
    public static FitProfileField Field(string name) => ByName[name];

    /// <summary>Scale and offset of a field of a record; 1 and 0 for one that the profile does not know.</summary>
    public static (double Scale, double Offset) RecordScale(byte number) => RecordScales[number];

    public static ushort Message(string name) => Messages[name];

    /// <summary>The word for a number of an enumeration; the number itself when the profile has none; null for NaN.</summary>
    public static string? Name(string kind, double number)
    {
        if (double.IsNaN(number)) return null;
        return Names.TryGetValue((kind, (int)number), out var name) ? name : number.ToString(CultureInfo.InvariantCulture);
    }

    public static int? Number(string kind, string? name)
    {
        foreach (var (key, word) in Names)
            if (key.Kind == kind && string.Equals(word, name, StringComparison.OrdinalIgnoreCase)) return key.Number;
        return null;
    }

    private static FitBaseType TypeNamed(string name) => name switch
    {
        "string" => FitBaseType.Text,
        "enum" => FitBaseType.Enum,
        _ => Enum.TryParse<FitBaseType>(name, ignoreCase: true, out var type) ? type : FitBaseType.Unknown,
    };

    private static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(FitProfile).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
