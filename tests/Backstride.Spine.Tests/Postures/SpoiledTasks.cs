using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Backstride.Spine.Postures;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.Postures;

/// <summary>Good task files, cut off and spoiled here and there, as people and editors leave them.</summary>
public class SpoiledTasks
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(4000);

    private static readonly string[] Slips =
        ["{", "}", "[", "]", ":", "\n", "- ", "  ", "\t", "\"", "'", "#", "&a ", "*a ", "|", "> ", "? ", "!!x ", "%", "@", "`", ",", "---\n", "...\n", "\0", "\uFEFF", "é", "1e9", "~", "<<: ", "\r", "\\"];

    private static readonly string[] Good =
    [
        .. File.ReadAllText(Path.Combine(Backstride.Testing.Repository.Root, "docs", "spine-tasks.md")).Split("```yaml\n").Skip(1).Select(b => b.Split("```")[0]),
        .. Directory.GetFiles(Path.Combine(Backstride.Testing.Repository.Root, "src", "Backstride.Spine", "Postures", "Tasks")).Select(File.ReadAllText),
        "{\"id\": \"a\",\n \"person\": {\"massKg\": 70},\n \"hands\": [{\"hand\": \"right\", \"massKg\": 8}]}",
    ];

    private static Gen<string> Texts =>
        from good in Gen.Elements(Good)
        from slips in Gen.Choose(1, 4).SelectMany(n => Slip.ArrayOf(n))
        select slips.Aggregate(good, (text, slip) => slip(text));

    private static Gen<Func<string, string>> Slip =>
        from at in Gen.Choose(0, 1_000_000)
        from kind in Gen.Choose(0, 3)
        from letters in Gen.Elements(Slips)
        select (Func<string, string>)(text => Spoil(text, (int)((long)at * text.Length / 1_000_000), kind, letters));

    [Fact]
    public void Whatever_stands_in_a_file_is_a_task_or_a_fault_with_its_line() =>
        Prop.ForAll(Arb.From(Texts), text =>
        {
            var reading = TaskFile.Read(text, "a.yaml");
            if (reading.Task is not null) return reading.Faults.Count == 0;
            var lines = text.Count(c => c is '\n' or '\r') + 1;
            return reading.Faults.Count > 0 && reading.Faults.All(f =>
                Regex.Match(f.Position, "^line ([0-9]+)") is { Success: true } m && int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) is var line && line >= 1 && line <= lines + 1);
        }).Check(Many);

    private static string Spoil(string text, int at, int kind, string letters) => kind switch
    {
        0 => text.Insert(at, letters),
        1 => text.Remove(at, Math.Min(letters.Length, text.Length - at)),
        2 => text[..at],
        _ => new StringBuilder(text).Remove(at, Math.Min(1, text.Length - at)).Insert(at, letters[..1]).ToString(),
    };
}
