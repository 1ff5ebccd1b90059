using System.CommandLine;

namespace Backstride.App.CommandLine;

/// <summary>Options of the spine verb that mean nothing together: said, so that nobody takes an answer for what was not asked.</summary>
internal static class SpineMisfit
{
    /// <param name="needs">An option and those of which one must be there with it.</param>
    /// <param name="apart">Pairs that do not go together.</param>
    /// <returns>Null when all of it has a meaning.</returns>
    public static string? Of(ParseResult parsed, (Option Option, Option[] Needs)[] needs, (Option One, Option[] Others)[] apart)
    {
        bool Given(Option option) => parsed.GetResult(option) is { Implicit: false };
        foreach (var (option, with) in needs)
            if (Given(option) && !with.Any(Given)) return $"{option.Name} goes only with {string.Join(" or ", with.Select(w => w.Name))}.";
        foreach (var (one, others) in apart)
            if (Given(one) && others.FirstOrDefault(Given) is { } other) return $"{one.Name} and {other.Name} do not go together.";
        return null;
    }
}
