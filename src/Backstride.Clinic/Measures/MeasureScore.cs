using System.Globalization;
using Backstride.Knowledge;

namespace Backstride.Clinic.Measures;

/// <summary>The numbers that were given to one score: their mean for activities, their sum for our own questions, the total as it is.</summary>
/// <remarks>A score lies within the measure's bounds and never falls when one of its numbers rises.</remarks>
public static class MeasureScore
{
    /// <summary>As many as the patient-specific scale asks for.</summary>
    public const int MostActivities = 3;

    public static MeasureReading Of(Measure measure, IReadOnlyList<MeasureValue> values)
    {
        List<MeasureFault> faults = [];
        var score = measure.Kind switch
        {
            MeasureKind.Items => Items(measure, values, faults),
            MeasureKind.Activities => Activities(measure, values, faults),
            _ => One(measure, values, faults),
        };
        return new(faults.Count == 0 ? score : null, faults);
    }

    private static double One(Measure measure, IReadOnlyList<MeasureValue> values, List<MeasureFault> faults)
    {
        if (values.Count == 0)
        {
            faults.Add(new("MEA001", measure.Id, "A number is missing."));
            return 0;
        }
        if (values.Count > 1) faults.Add(new("MEA004", measure.Id, "One number is expected."));
        var value = values[0];
        CheckRange(measure, value, faults);
        // What is counted on a form is a whole number.
        if (measure.Kind == MeasureKind.Total && value.Value != Math.Floor(value.Value)) faults.Add(new("MEA005", value.Name, "A whole number is expected."));
        return value.Value;
    }

    private static double Activities(Measure measure, IReadOnlyList<MeasureValue> values, List<MeasureFault> faults)
    {
        if (values.Count == 0)
        {
            faults.Add(new("MEA001", measure.Id, "Name at least one activity and give it a number."));
            return 0;
        }
        if (values.Count > MostActivities) faults.Add(new("MEA004", measure.Id, $"At most {MostActivities} activities are asked for."));
        foreach (var value in values)
        {
            if (value.Name.Trim().Length == 0) faults.Add(new("MEA001", measure.Id, "An activity has a number and no name."));
            CheckRange(measure, value, faults);
        }
        foreach (var twice in values.GroupBy(value => Plain(value.Name)).Where(group => group.Count() > 1))
            faults.Add(new("MEA004", twice.First().Name, "This activity is named twice."));
        return values.Average(value => value.Value);
    }

    private static double Items(Measure measure, IReadOnlyList<MeasureValue> values, List<MeasureFault> faults)
    {
        var sum = 0.0;
        foreach (var item in measure.Items)
        {
            MeasureValue[] given = [.. values.Where(value => value.Name == item.Id)];
            if (given.Length == 0) faults.Add(new("MEA001", item.Id, $"Not answered yet: {item.Text}"));
            else if (given.Length > 1) faults.Add(new("MEA004", item.Id, "One answer is expected."));
            else if (item.Answers.All(answer => answer.Points != given[0].Value)) faults.Add(new("MEA003", item.Id, "This is not one of the answers."));
            else sum += given[0].Value;
        }
        foreach (var unknown in values.Where(value => measure.Items.All(item => item.Id != value.Name)))
            faults.Add(new("MEA003", unknown.Name, "There is no such question in this measure."));
        return sum;
    }

    private static void CheckRange(Measure measure, MeasureValue value, List<MeasureFault> faults)
    {
        // NaN is in no range, so it is refused here too.
        if (value.Value >= measure.Minimum && value.Value <= measure.Maximum) return;
        faults.Add(new("MEA002", value.Name, string.Create(CultureInfo.InvariantCulture, $"The number must be {measure.Minimum} to {measure.Maximum}.")));
    }

    /// <summary>Two names that a person would call the same.</summary>
    internal static string Plain(string name) => name.Trim().ToUpperInvariant();
}
