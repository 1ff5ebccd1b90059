using Backstride.Knowledge;

namespace Backstride.Clinic.Answers;

/// <summary>Reads what was meant where there is no doubt: a warning sign must not be lost to a capital, an underscore or a comma.</summary>
internal static class SloppyText
{
    private static readonly char[] Separators = [',', ';', '|', '\n'];

    /// <summary>Letters and digits alone: "Saddle_Numb " and "saddle-numb" are the same.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The item with that very id, else the only one with the same letters and digits.</summary>
    public static T? Find<T>(IEnumerable<T> items, Func<T, string> id, string wanted) where T : class
    {
        T? near = null;
        var bare = Bare(wanted);
        foreach (var item in items)
        {
            if (id(item) == wanted) return item;
            if (bare.Length > 0 && Bare(id(item)) == bare) near ??= item;
        }
        return near;
    }

    /// <summary>The answers in a text: one, by its id or in its own words, or several with separators between them.</summary>
    /// <returns>Unknown is the whole text when nothing in it is known, else the parts that are not.</returns>
    public static (IReadOnlyList<AnswerOption> Found, IReadOnlyList<string> Unknown) Answers(Question question, string value)
    {
        if (One(question, value) is { } whole) return ([whole], []);
        string[] parts = value.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        AnswerOption[] found = [.. parts.Select(part => One(question, part)).OfType<AnswerOption>()];
        return found.Length == 0 ? ([], [value]) : (found, [.. parts.Where(part => One(question, part) is null)]);
    }

    /// <summary>Whether a text was taken apart.</summary>
    public static bool IsList(Question question, string value) => One(question, value) is null;

    private static AnswerOption? One(Question question, string value) =>
        Find(question.Answers, a => a.Id, value) ?? Find(question.Answers, a => a.Text, value);
}
