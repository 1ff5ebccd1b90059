using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class MeasureList
{
    public static Measure Read(Entry entry)
    {
        var kind = entry.Enum<MeasureKind>("kind");
        var measure = new Measure(entry.Id(Kind.Measure), entry.Text("name"), entry.Text("ask"),
            entry.Number("minimum"), entry.Number("maximum"), entry.Flag("higherIsBetter"),
            entry.Number("meaningfulChange"), entry.Whole("daysBetween"), entry.Text("licence"),
            entry.Enum<EvidenceGrade>("grade"), entry.Sources())
        {
            Kind = kind,
            Why = entry.Text("why"),
            Better = entry.Text("better"),
            Worse = entry.Text("worse"),
            Light = entry.OptionalFlag("light"),
            // Asked for by key only where it has a meaning: elsewhere it is reported as a key that nobody reads.
            Items = kind == MeasureKind.Items ? entry.Entries("items", required: true, ReadItem) : [],
        };
        if (measure.Minimum >= measure.Maximum) entry.Bad("maximum", "maximum is not above minimum", 0);
        if (measure.MeaningfulChange <= 0) entry.Bad("meaningfulChange", "a meaningful change is above 0", 0);
        if (measure.DaysBetween < 1) entry.Bad("daysBetween", "nothing is asked more than once a day", 0);
        CheckItems(entry, measure);
        return measure;
    }

    public static GateTest ReadGateTest(Entry entry) => new(
        entry.Id(Kind.GateTest), entry.Text("name"), entry.Texts("steps", required: true), entry.Text("passWhen"), entry.Text("stopRule"),
        entry.Number("mostPain", 0, 10), FrameList.Read(entry, required: true), entry.Enum<EvidenceGrade>("grade"), entry.Sources());

    private static MeasureItem ReadItem(Entry entry) => new(
        entry.Word("id"), entry.Text("text"),
        entry.Entries("answers", required: true, answer => new GradedAnswer(answer.Number("points"), answer.Text("text"))));

    /// <summary>The least and the most that the items can add up to are the bounds of the score, and more points always mean more of it.</summary>
    private static void CheckItems(Entry entry, Measure measure)
    {
        if (measure.Items.Count == 0) return;
        if (measure.Items.Select(item => item.Id).Distinct().Count() < measure.Items.Count) entry.Bad("items", "two items have one id", 0);
        foreach (var item in measure.Items)
            if (item.Answers.Count < 2 || item.Answers.Zip(item.Answers.Skip(1)).Any(pair => pair.First.Points >= pair.Second.Points))
                entry.Bad("items", $"the answers of '{item.Id}' are at least two, with rising points", 0);
        var (least, most) = (measure.Items.Sum(Least), measure.Items.Sum(Most));
        if (least != measure.Minimum || most != measure.Maximum)
            entry.Bad("items", System.FormattableString.Invariant($"the items add up to {least} to {most}, not to {measure.Minimum} to {measure.Maximum}"), 0);
    }

    private static double Least(MeasureItem item) => item.Answers.Select(answer => answer.Points).DefaultIfEmpty(0).Min();

    private static double Most(MeasureItem item) => item.Answers.Select(answer => answer.Points).DefaultIfEmpty(0).Max();
}
