using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Backstride.Knowledge.Reading;

/// <summary>One mapping of a YAML file, read key by key. A key that nobody asked for, or that is missing, becomes a fault with its line.</summary>
internal sealed class Entry
{
    private readonly Dictionary<string, (YamlNode Node, int Line)> _keys = [];
    private readonly HashSet<string> _read = [];

    public Entry(YamlMappingNode node, string file, Ledger ledger)
    {
        Node = node;
        File = file;
        Ledger = ledger;
        foreach (var (key, value) in node.Children) _keys[Scalar(key)] = (value, (int)key.Start.Line);
    }

    public YamlMappingNode Node { get; }

    public string File { get; }

    public Ledger Ledger { get; }

    public IEnumerable<string> Keys => _keys.Keys;

    public Place At(string key) => new(File, _keys.TryGetValue(key, out var found) ? found.Line : (int)Node.Start.Line, key);

    public bool Has(string key) => _keys.ContainsKey(key);

    public YamlNode? Take(string key, bool required)
    {
        _read.Add(key);
        if (_keys.TryGetValue(key, out var found)) return found.Node;
        if (required) Ledger.Report(FaultCode.MissingKey, At(key), $"'{key}' is missing");
        return null;
    }

    /// <summary>The id of this entry, entered in the ledger under its kind.</summary>
    public string Id(string kind, string prefix = "")
    {
        var id = Word("id");
        if (id.Length > 0) Ledger.Define(kind, prefix + id, At("id"));
        return id;
    }

    /// <summary>A word that is no prose: an id, a unit.</summary>
    public string Word(string key) => Take(key, required: true) is { } node ? ScalarOf(node, key) : "";

    public string? OptionalWord(string key) => Take(key, required: false) is { } node ? ScalarOf(node, key) : null;

    /// <summary>The key has to be there, its value may be empty.</summary>
    public string WordOrEmpty(string key) => Take(key, required: true) is { } node ? Scalar(node) : "";

    /// <summary>Prose that a runner reads.</summary>
    public string Text(string key) => Prose(key, Word(key));

    public string? OptionalText(string key) => OptionalWord(key) is { } text ? Prose(key, text) : null;

    public double Number(string key) => OptionalNumber(key, required: true) ?? 0;

    public double? OptionalNumber(string key, bool required = false)
    {
        if (Take(key, required) is not { } node) return null;
        var text = ScalarOf(node, key);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        return Bad<double?>(key, $"'{text}' is not a number", null);
    }

    /// <summary>A number between bounds, both included.</summary>
    public double Number(string key, double from, double to)
    {
        var number = Number(key);
        return number >= from && number <= to ? number
            : Bad(key, string.Create(CultureInfo.InvariantCulture, $"{number} is not between {from} and {to}"), from);
    }

    public int Whole(string key) => OptionalWhole(key, required: true) ?? 0;

    public int? OptionalWhole(string key, bool required = false) =>
        OptionalNumber(key, required) is not { } number ? null
        : number == Math.Floor(number) && Math.Abs(number) < 1e6 ? (int)number
        : Bad<int?>(key, "not a whole number", null);

    public bool Flag(string key) => OptionalFlag(key, required: true);

    /// <summary>False when it is not there.</summary>
    public bool OptionalFlag(string key, bool required = false) => Take(key, required) is not { } node ? false
        : ScalarOf(node, key) switch { "true" => true, "false" => false, var other => Bad(key, $"'{other}' is neither true nor false", false) };

    public T Enum<T>(string key) where T : struct, Enum => Take(key, required: true) is { } node ? Parse<T>(node, key) : default;

    public T OptionalEnum<T>(string key) where T : struct, Enum => Take(key, required: false) is { } node ? Parse<T>(node, key) : default;

    /// <summary>A list of names of an enumeration; empty when it is not there.</summary>
    public IReadOnlyList<T> OptionalEnums<T>(string key) where T : struct, Enum =>
        Take(key, required: false) is not { } node ? [] : node is YamlSequenceNode list ? [.. list.Select(item => Parse<T>(item, key))] : [Parse<T>(node, key)];

    public IReadOnlyList<string> Texts(string key, bool required)
    {
        string[] texts = [.. Words(key, required)];
        foreach (var text in texts) Prose(key, text);
        return texts;
    }

    public IReadOnlyList<string> Words(string key, bool required)
    {
        if (Take(key, required) is not { } node) return [];
        return node is YamlSequenceNode list ? [.. list.Select(item => ScalarOf(item, key))] : [ScalarOf(node, key)];
    }

    /// <summary>Ids of another list, each of which has to be there.</summary>
    public IReadOnlyList<string> Uses(string key, string kind, bool required)
    {
        var ids = Words(key, required);
        foreach (var id in ids) Ledger.Use(kind, id, At(key));
        return ids;
    }

    /// <summary>Who says so: at least one source.</summary>
    public IReadOnlyList<string> Sources()
    {
        var sources = Uses("sources", Kind.Source, required: false);
        if (sources.Count == 0)
            Ledger.Report(FaultCode.MissingSource, At("sources"), "every statement names its sources; OWN is our own judgement");
        return sources;
    }

    public IReadOnlyList<T> Entries<T>(string key, bool required, Func<Entry, T> read)
    {
        if (Take(key, required) is not { } node) return [];
        if (node is not YamlSequenceNode list) return Bad<IReadOnlyList<T>>(key, "a list is expected", []);
        List<T> entries = [];
        foreach (var item in list)
            if (Map(item, key) is { } entry) entries.Add(entry.Close(read));
        return entries;
    }

    public Entry? Map(YamlNode node, string key) => node is YamlMappingNode map ? new Entry(map, File, Ledger)
        : Bad<Entry?>(key, "keys with values are expected", null);

    /// <summary>Reads this entry and reports every key that was not asked for.</summary>
    public T Close<T>(Func<Entry, T> read)
    {
        var result = read(this);
        foreach (var key in _keys.Keys.Where(key => !_read.Contains(key)))
            Ledger.Report(FaultCode.UnknownKey, At(key), $"'{key}' is not a key here; known are {string.Join(", ", _read.Order(StringComparer.Ordinal))}");
        return result;
    }

    public T Bad<T>(string key, string message, T instead)
    {
        Ledger.Report(FaultCode.BadValue, At(key), message);
        return instead;
    }

    public string ScalarOf(YamlNode node, string key)
    {
        if (node is not YamlScalarNode) return Bad(key, "one value is expected here", "");
        var text = Scalar(node);
        return text.Length > 0 ? text : Bad(key, "it is empty", "");
    }

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value?.Trim() ?? "";

    private string Prose(string key, string text)
    {
        if (BannedWords.Find(key, text) is { } word)
            Ledger.Report(FaultCode.BannedWord, At(key), $"'{word}' is a word that we do not use");
        return text;
    }

    private T Parse<T>(YamlNode node, string key) where T : struct, Enum
    {
        var text = ScalarOf(node, key);
        foreach (var name in System.Enum.GetNames<T>())
            if (Kebab(name) == text) return System.Enum.Parse<T>(name);
        return Bad(key, $"'{text}' is none of {string.Join(", ", System.Enum.GetNames<T>().Select(Kebab))}", default(T));
    }

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
