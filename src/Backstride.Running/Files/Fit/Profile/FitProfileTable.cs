using System.Globalization;

namespace Backstride.Running.Files.Fit;

/// <summary>Reads fit-profile.txt, whose head explains its lines.</summary>
internal static class FitProfileTable
{
    public static IEnumerable<FitProfileMessage> Read()
    {
        FitProfileMessage? message = null;
        foreach (var line in Lines("fit-profile.txt"))
        {
            var words = line.Split(' ');
            if (words[0] == "message")
            {
                if (message is not null) yield return message;
                message = new(ushort.Parse(words[1], CultureInfo.InvariantCulture), words[2]);
            }
            else if (words[0] == "sub")
            {
                var field = Field(message!.Number, words[1..]);
                var when = words[8].Split('=');
                message.Fields[field.Number].Meanings.Add(new(when[0], Number(when[1]), field));
            }
            else
            {
                var field = Field(message!.Number, words);
                message.Fields[field.Number] = field;
            }
        }
        if (message is not null) yield return message;
    }

    public static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(FitProfileTable).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    private static FitProfileField Field(ushort message, string[] w)
    {
        var (scale, offset) = (Number(w[3]), Number(w[4]));
        return new(message, byte.Parse(w[0], CultureInfo.InvariantCulture), w[1], TypeNamed(w[2]), scale, offset, w[5] == "-" ? "" : w[5].Replace('_', ' '))
        {
            Words = Mark(w, "is="),
            Parts = [.. (Mark(w, "parts=")?.Split(',') ?? []).Select(part => Part(part, scale, offset))],
            Sums = w.Contains("sum"),
        };
    }

    private static FitProfilePart Part(string text, double scale, double offset)
    {
        var n = text.Split(':').Select(Number).ToArray();
        return n.Length == 4 ? new((byte)n[0], (int)n[1], n[2], n[3]) : new((byte)n[0], (int)n[1], scale, offset);
    }

    private static string? Mark(string[] words, string mark) => words.FirstOrDefault(w => w.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static FitBaseType TypeNamed(string name) => name switch
    {
        "string" => FitBaseType.Text,
        _ => Enum.TryParse<FitBaseType>(name, ignoreCase: true, out var type) ? type : FitBaseType.Unknown,
    };
}
