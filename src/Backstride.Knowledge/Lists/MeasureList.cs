using Backstride.Knowledge.Reading;

namespace Backstride.Knowledge.Lists;

internal static class MeasureList
{
    public static Measure Read(Entry entry)
    {
        var measure = new Measure(entry.Id(Kind.Measure), entry.Text("name"), entry.Text("ask"),
            entry.Number("minimum"), entry.Number("maximum"), entry.Flag("higherIsBetter"),
            entry.Number("meaningfulChange"), entry.Whole("daysBetween"), entry.Text("licence"),
            entry.Enum<EvidenceGrade>("grade"), entry.Sources());
        if (measure.Minimum >= measure.Maximum) entry.Bad("maximum", "maximum is not above minimum", 0);
        return measure;
    }
}
