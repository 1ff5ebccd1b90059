using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.App.Services;
using Backstride.App.Web.Measures;

namespace Backstride.App.CommandLine;

/// <summary>The scores over time and what their change means.</summary>
internal static class MeasuresVerb
{
    public static VerbCommand Make(Shell shell) => shell.Act(
        new("measures", "Scores over time, what their change means, and which one is due", "backstride measures", "backstride measures --json"),
        (_, session) =>
        {
            if (!session.Companion(out var companion)) return ExitCode.Unusable;
            var book = MeasureBook.Of(companion);
            var document = new MeasuresJson(book.Due?.Measure.Id, [.. book.All.Select(series => MeasureJson.Of(series, book.Kept))]);
            return session.Done(document, screen =>
            {
                foreach (var series in book.All)
                {
                    screen.Heading($"{series.Measure.Name} ({series.Measure.Id})");
                    screen.Line(MeasureWords.Standing(series, book.Today));
                    if (MeasureWords.Meaning(series) is { } meaning) screen.Line(meaning);
                    if (series.Entries.Count > 0)
                        screen.Rows(["day", "score>"], series.Entries.Select(entry => new[]
                        {
                            entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), entry.Score.ToString("0.#", CultureInfo.InvariantCulture),
                        }));
                }
                screen.Line("");
                screen.Line(book.Due is { } due ? $"Due today: backstride log measure {due.Measure.Id}" : "Nothing is asked today.");
            });
        });
}
