namespace Backstride.Spine.Postures;

/// <summary>Other spellings that a task file may use: capitals, dashes and spaces do not count, and a few words have a second name.</summary>
internal static class TaskWords
{
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
