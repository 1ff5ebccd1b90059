using System.Globalization;
using Backstride.App.Web.Frame;
using Backstride.Clinic.Measures;
using Backstride.Knowledge;

namespace Backstride.App.Web.Measures;

/// <summary>A posted measure to its values. What is wrong with them goes to the form's faults.</summary>
public static class MeasureForm
{
    public const int LongestActivity = 60;

    public static string ActivityName(int place) => string.Create(CultureInfo.InvariantCulture, $"activity-{place}");

    public static string ActivityNumber(int place) => string.Create(CultureInfo.InvariantCulture, $"number-{place}");

    /// <summary>Null when the form was refused.</summary>
    public static MeasureEntry? Read(FormReader reader, Measure measure, DateTimeOffset at)
    {
        var values = measure.Kind switch
        {
            MeasureKind.Items => Items(reader, measure),
            MeasureKind.Activities => Activities(reader, measure),
            _ => Total(reader, measure),
        };
        if (!reader.Usable) return null;
        var reading = MeasureScore.Of(measure, values);
        foreach (var fault in reading.Faults) reader.Refuse(fault.Code, Field(measure, fault), fault.Message);
        return reading.Score is { } score ? new(at, measure.Id, values, score) : null;
    }

    private static List<MeasureValue> Items(FormReader reader, Measure measure)
    {
        List<MeasureValue> values = [];
        foreach (var item in measure.Items)
            if (reader.Number(item.Id, item.Text, measure.Minimum, measure.Maximum, required: false) is { } points) values.Add(new(item.Id, points));
        return values;
    }

    private static List<MeasureValue> Activities(FormReader reader, Measure measure)
    {
        List<MeasureValue> values = [];
        for (var place = 1; place <= MeasureScore.MostActivities; place++)
        {
            var name = reader.Words(ActivityName(place), "The name of an activity", LongestActivity);
            if (name is null) continue;
            if (reader.Number(ActivityNumber(place), $"The number for \"{name}\"", measure.Minimum, measure.Maximum) is { } number) values.Add(new(name, number));
        }
        return values;
    }

    private static List<MeasureValue> Total(FormReader reader, Measure measure) =>
        reader.Number(MeasureValue.Total, "The total", measure.Minimum, measure.Maximum) is { } total ? [new(MeasureValue.Total, total)] : [];

    private static string Field(Measure measure, MeasureFault fault) =>
        measure.Kind == MeasureKind.Activities ? ActivityName(1) : fault.Name == measure.Id ? MeasureValue.Total : fault.Name;
}
