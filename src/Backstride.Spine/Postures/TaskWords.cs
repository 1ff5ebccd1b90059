namespace Backstride.Spine.Postures;

/// <summary>Other spellings that a task file may use: capitals, dashes and spaces do not count, and a few words have a second name.</summary>
internal static class TaskWords
{
    /// <summary>What a key may leave out at its end.</summary>
    private static readonly string[] Endings = ["kg", "m", "n", "mps2", "kpa", "npercm2", "s"];

    /// <summary>For the end of a key the units that may stand behind its number.</summary>
    private static readonly (string End, string[] Units)[] Units =
        [("Deg", ["degrees", "degree", "deg", "°"]), ("Kg", ["kg"]), ("Cm", ["cm"]), ("KPa", ["kPa"]), ("NPerCm2", ["N/cm2"]), ("Mps2", ["m/s2"]), ("M", ["m"]), ("N", ["N"]), ("stature", ["cm", "m"])];

    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["heightm"] = "staturem",
        ["heightcm"] = "staturecm",
        ["weightkg"] = "masskg",
        ["flexiondeg"] = "forwarddeg",
        ["sidedeg"] = "rightdeg",
        ["lateraldeg"] = "rightdeg",
        ["twistdeg"] = "twistrightdeg",
        ["rotationdeg"] = "twistrightdeg",
        ["height"] = "stature",
        ["weight"] = "masskg",
        ["kg"] = "masskg",
        ["load"] = "hands",
        ["loads"] = "hands",
        ["pack"] = "backpackkg",
        ["rucksackkg"] = "backpackkg",
        ["rucksack"] = "backpackkg",
        ["abductiondeg"] = "outdeg",
        ["abduction"] = "outdeg",
        ["flexion"] = "forwarddeg",
        ["lateral"] = "rightdeg",
        ["rotation"] = "twistrightdeg",
        ["twist"] = "twistrightdeg",
        ["side"] = "hand",
        ["torso"] = "thorax",
        ["trunk"] = "thorax",
        ["ribcage"] = "thorax",
        ["sacrum"] = "pelvis",
        ["m"] = "male",
        ["man"] = "male",
        ["f"] = "female",
        ["woman"] = "female",
        ["yes"] = "true",
        ["on"] = "true",
        ["no"] = "false",
        ["off"] = "false",
    };

    /// <summary>Whether two words mean the same. A word's own name goes before its second one: 'trunk' as a key is 'trunk'.</summary>
    public static bool Same(string written, string meant) => Plain(written) == Plain(meant) || OtherNames.GetValueOrDefault(Plain(written)) == Plain(meant);

    /// <summary>The same for keys, which may leave their unit out ('mass' for 'massKg', 'trunkDeg' for 'trunk') or be one instead of many ('force' for 'forces').</summary>
    public static bool SameKey(string written, string meant)
    {
        if (Same(written, meant)) return true;
        var (w, m) = (Plain(written), Plain(meant));
        return w + "deg" == m || m + "deg" == w || (m.StartsWith(w, StringComparison.Ordinal) && Endings.Contains(m[w.Length..]))
            || (w == "side" && m == "rightdeg");
    }

    /// <summary>A number that is written with the unit of its key, without it; else null.</summary>
    public static string? WithoutUnit(string written, string key)
    {
        var text = written.TrimEnd();
        foreach (var (end, units) in Units)
        {
            if (!key.EndsWith(end, StringComparison.Ordinal)) continue;
            foreach (var unit in units)
                if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) return text[..^unit.Length].TrimEnd();
        }

        return null;
    }

    /// <summary>The known word that differs least, when it is near enough to be what was meant; else nothing.</summary>
    public static string? Nearest(string written, IEnumerable<string> known) => known
        .Select(k => (Word: k, Steps: Steps(Plain(written), Plain(k))))
        .Where(k => Plain(k.Word).StartsWith(Plain(written), StringComparison.Ordinal) && written.Length > 2 || k.Steps <= 1 + (k.Word.Length / 4))
        .OrderBy(k => k.Steps)
        .Select(k => k.Word)
        .FirstOrDefault();

    private static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    // Letters to add, drop or change (Levenshtein).
    private static int Steps(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
