using System.Globalization;
using YamlDotNet.RepresentationModel;
using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>One mapping of a task file: hands out its values, notes what is wrong with them and where, and which keys nobody asked for.</summary>
internal sealed class TaskMap
{
    /// <summary>Most entries of a list, and most faults that are told: whoever has more has no task.</summary>
    private const int MostItems = 100;

    private readonly YamlMappingNode _node;
    private readonly List<SpineFault> _faults;
    private readonly HashSet<string> _asked = [];

    public TaskMap(YamlMappingNode node, List<SpineFault> faults) => (_node, _faults) = (node, faults);

    public bool Has(string key) => Find(key) is not null;

    /// <summary>True when the key stands there by this name or a second one, not by what only may stand for it.</summary>
    public bool HasExactly(string key)
    {
        _asked.Add(key);
        return Find(key, TaskWords.Same) is not null;
    }

    /// <summary>Says so when a key is not there that means nothing without.</summary>
    public void Need(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (!Has(key)) Fault("SPN001", _node, $"'{key}' is missing.");
    }

    public string? Text(string key)
    {
        if (Find(key) is not { } node) return null;
        if (node is YamlScalarNode { Value: { } text }) return text;
        Fault("SPN001", node, $"'{key}' must be a text.");
        return null;
    }

    public bool Flag(string key)
    {
        if (Find(key) is not { } node) return false;
        var text = (node as YamlScalarNode)?.Value ?? "";
        if (TaskWords.Same(text, "true")) return true;
        if (!TaskWords.Same(text, "false")) Fault("SPN001", node, $"'{key}' must be true or false.");
        return false;
    }

    public double Number(string key, double low, double high, double otherwise) =>
        Find(key) is { } node ? Number(key, node, low, high) ?? otherwise : otherwise;

    /// <summary>A length-3 list [forward, up, right], or keys for what is not 0, as in {up: 2}; null when the key is absent or wrong.</summary>
    public Vec3? Vector(string key, double limit)
    {
        if (Find(key) is not { } node) return null;
        if (node is YamlMappingNode keys)
        {
            var map = new TaskMap(keys, _faults);
            var vector = new Vec3(map.Number("forward", -limit, limit, 0), map.Number("up", -limit, limit, 0), map.Number("right", -limit, limit, 0));
            map.Close();
            return vector;
        }

        if (node is not YamlSequenceNode { Children.Count: 3 } list)
        {
            Fault("SPN001", node, $"'{key}' must be a list of three numbers: [forward, up, right].");
            return null;
        }

        var n = list.Children.Select(c => Number(key, c, -limit, limit)).ToArray();
        return n.All(v => v is not null) ? new Vec3(n[0]!.Value, n[1]!.Value, n[2]!.Value) : null;
    }

    /// <summary>One of the names of an enum, in kebab-case.</summary>
    /// <param name="hint">What else there is to say when it is none of them.</param>
    public T? Choice<T>(string key, string code = "SPN003", string hint = "")
        where T : struct, Enum
    {
        if (Find(key) is not { } node) return null;
        var text = (node as YamlScalarNode)?.Value ?? "";
        foreach (var value in Enum.GetValues<T>())
            if (TaskWords.Same(text, value.ToString())) return value;
        var names = string.Join(", ", Enum.GetValues<T>().Select(v => Kebab(v.ToString())));
        Fault(code, node, $"'{key}' is '{text}'; it can be: {names}.{hint}");
        return null;
    }

    /// <summary>True when the key holds one of the names of an enum.</summary>
    public bool Is<T>(string key)
        where T : struct, Enum => Find(key) is YamlScalarNode { Value: { } text } && Enum.GetNames<T>().Any(n => TaskWords.Same(text, n));

    public TaskMap? Map(string key) => Find(key) is { } node ? AsMap(key, node) : null;

    /// <summary>True when the key holds a single value instead of keys with values.</summary>
    public bool IsPlain(string key) => Find(key) is YamlScalarNode;

    /// <param name="word">Key that an item stands for which is a single word.</param>
    public IEnumerable<TaskMap> List(string key, string? word = null)
    {
        if (Find(key) is not { } node) yield break;
        IEnumerable<YamlNode> items = node switch
        {
            YamlSequenceNode list => list.Children,
            YamlMappingNode => [node], // one alone needs no dash
            YamlScalarNode when word is not null => [node],
            _ => [],
        };
        if (node is YamlScalarNode && word is null) Fault("SPN001", node, $"'{key}' must be a list.");
        if (items.Skip(MostItems).FirstOrDefault() is { } tooMany) Fault("SPN003", tooMany, FormattableString.Invariant($"'{key}' can hold at most {MostItems} entries."));
        foreach (var item in items.Take(MostItems))
        {
            if (word is not null && item is YamlScalarNode) yield return new(new YamlMappingNode(new YamlScalarNode(word), item), _faults);
            else if (AsMap(key, item) is { } map) yield return map;
        }
    }

    /// <summary>Says which keys were not understood. Call when all known keys were asked for.</summary>
    public void Close()
    {
        foreach (var (key, value) in _node.Children)
        {
            if (_faults.Count >= MostItems) return;
            var name = (key as YamlScalarNode)?.Value ?? "";
            var known = _asked.FirstOrDefault(a => TaskWords.Same(name, a)) ?? _asked.FirstOrDefault(a => TaskWords.SameKey(name, a));
            if (known is null)
                Fault("SPN002", key, $"Unknown key '{name}'.{(TaskWords.Nearest(name, _asked) is { } near ? $" Is it '{near}'?" : "")} Known here: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
            else if (!ReferenceEquals(Find(known), value) && !IsNothing(value))
                Fault("SPN002", key, $"'{name}' says again what '{known}' says.");
        }
    }

    public void Fault(string code, string key, string message) => Fault(code, Find(key) ?? _node, message);

    public static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => (i > 0 && char.IsUpper(c) ? "-" : "") + char.ToLowerInvariant(c)));

    private TaskMap? AsMap(string key, YamlNode node)
    {
        if (node is YamlMappingNode map) return new(map, _faults);
        Fault("SPN001", node, $"'{key}' must hold keys with values.");
        return null;
    }

    private double? Number(string key, YamlNode node, double low, double high)
    {
        var text = (node as YamlScalarNode)?.Value ?? "";
        if (!TryNumber(text, out var value) && !(TaskWords.WithoutUnit(text, key) is { } bare && TryNumber(bare, out value)))
        {
            Fault("SPN004", node, $"'{key}' is '{text}', which is not a number.");
            return null;
        }

        if (value >= low && value <= high) return value;
        Fault("SPN003", node, FormattableString.Invariant($"'{key}' is {value}; it can be {low} to {high}."));
        return null;
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    // A key's full name goes before what may stand for it.
    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return Find(key, TaskWords.Same) ?? Find(key, TaskWords.SameKey);
    }

    private YamlNode? Find(string key, Func<string, string, bool> same)
    {
        foreach (var (written, value) in _node.Children)
            if (!IsNothing(value) && same((written as YamlScalarNode)?.Value ?? "", key)) return value;
        return null;
    }

    // A key without a value is a key left out.
    private static bool IsNothing(YamlNode node) => node is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private void Fault(string code, YamlNode at, string message) =>
        _faults.Add(new(code, TaskText.Place(at.Start), message));
}
