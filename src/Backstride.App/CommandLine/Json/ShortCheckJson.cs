using Backstride.App.CommandLine.Screens;
using Backstride.App.Services;
using Backstride.App.Web.Interview;
using Spectre.Console;

namespace Backstride.App.CommandLine.Json;

/// <summary>Whether the warning signs are to be asked about again, and why.</summary>
internal sealed record ShortCheckJson(bool Due, IReadOnlyList<string> Why)
{
    public static ShortCheckJson Of(Companion companion)
    {
        var reasons = new ShortCheck(companion).Due();
        return new(reasons.Count > 0, [.. reasons.Select(RescreenWords.Why)]);
    }

    public void Show(IAnsiConsole screen)
    {
        if (!Due) return;
        screen.Line($"A short check is due. {Why[0]}");
        screen.Line("Take it with \"backstride interview --again\", or in the app under Check.");
    }
}
