using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.App.Services;
using Backstride.App.Web.Measures;
using Backstride.Clinic.Measures;
using Backstride.Knowledge;

namespace Backstride.App.CommandLine;

/// <summary>A measure, filled in at the terminal.</summary>
internal static class LogMeasureVerb
{
    public static VerbCommand Make(Shell shell, Option<string?> at)
    {
        var id = new Argument<string>("ID") { Description = "Which one, as \"backstride measures\" lists it" };
        var values = new Argument<string[]>("VALUES")
        {
            Description = "A total; the points of each question in order; or up to three activities as \"run 5 km=4\"",
            Arity = ArgumentArity.OneOrMore,
        };
        return shell.Act(
            new VerbCommand("measure", "A measure was filled in", "backstride log measure rmdq-24 9", "backstride log measure weekly-overuse 5 10 0 15", "backstride log measure psfs \"run 5 km=4\" \"sit through a film=7\"")
                .With(id, values, at),
            (parsed, session) => Run(session, parsed.GetValue(id)!, parsed.GetValue(values)!, parsed.GetValue(at)));
    }

    private static int Run(Session session, string id, IReadOnlyList<string> texts, string? at)
    {
        if (!Moments.TryRead(at, session.Clock, out var moment)) return session.Unusable(Moments.Fault("--at", at));
        if (!session.Companion(out var companion)) return ExitCode.Unusable;
        Measure[] known = [.. companion.Catalogue.Measures.Where(measure => measure.Kind != MeasureKind.Score)];
        if (known.FirstOrDefault(measure => measure.Id == id) is not { } measure)
            return session.Unusable(CliFaults.NotFound(id, $"There is no such measure. There are: {string.Join(", ", known.Select(one => one.Id))}; pain has its own \"log pain\"."));
        if (Values(measure, texts) is not { } values) return session.Unusable(CliFaults.OutOfRange("VALUES", Expected(measure)));
        var reading = MeasureScore.Of(measure, values);
        if (reading.Score is not { } score) return session.Unusable([.. reading.Faults.Select(fault => new FaultJson(fault.Code, "error", fault.Name, fault.Message))]);

        var entry = new MeasureEntry(moment ?? session.Clock.GetLocalNow(), measure.Id, values, score);
        var stored = companion.Journal.Measures.Add(entry);
        var book = MeasureBook.Of(companion);
        var series = book.Series(measure);
        var due = ShortCheckJson.Of(companion);
        return session.Done(new { id = stored, entry.At, measure = measure.Id, entry.Score, entry.Values, change = series.Change?.Difference, meaning = series.Change?.Meaning, shortCheck = due }, screen =>
        {
            screen.Line(MeasureWords.Standing(series, book.Today));
            if (MeasureWords.Meaning(series) is { } meaning) screen.Line(meaning);
            due.Show(screen);
        });
    }

    /// <summary>Null when a part is no number.</summary>
    private static List<MeasureValue>? Values(Measure measure, IReadOnlyList<string> texts)
    {
        List<MeasureValue> values = [];
        foreach (var (place, text) in texts.Index())
        {
            var cut = text.LastIndexOf('=');
            var name = cut >= 0 ? text[..cut].Trim() : measure.Kind switch
            {
                MeasureKind.Total => MeasureValue.Total,
                MeasureKind.Items => place < measure.Items.Count ? measure.Items[place].Id : "",
                _ => null,
            };
            if (name is null || !double.TryParse(text[(cut + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
            values.Add(new(name, value));
        }
        return values;
    }

    private static string Expected(Measure measure) => measure.Kind switch
    {
        MeasureKind.Activities => "Expected: an activity and a number from 0 to 10, as \"run 5 km=4\".",
        MeasureKind.Items => $"Expected: the points of {string.Join(", ", measure.Items.Select(item => item.Id))}, in this order.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Expected: a total from {measure.Minimum} to {measure.Maximum}."),
    };
}
