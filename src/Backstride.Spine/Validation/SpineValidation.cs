using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Validation;

/// <summary>Holds the model against every published figure of validation.txt.</summary>
public static class SpineValidation
{
    private static readonly TaskMeasures LeastEffort = new(_ => []);

    public static ValidationReport Run()
    {
        var published = Table.Rows("validation.txt").ToArray();
        var rows = published.Select(Row).ToArray();
        var pressures = rows.Where(IsPressure).ToArray();
        double[] measured = [.. pressures.Select(r => r.Reference!.Value)], modelled = [.. pressures.Select(r => r.Value)];
        var (pearson, rmse) = (Statistics.Pearson(measured, modelled), Statistics.RootMeanSquareError(measured, modelled));
        return new([.. rows.Select(r => r.Id switch { "R13-r" => r with { Value = pearson }, "R13-rmse" => r with { Value = rmse }, _ => r })], pearson, rmse);
    }

    private static ValidationRow Row(string[] cells)
    {
        var row = new ValidationRow(
            cells[0],
            cells[1],
            cells[2],
            cells[3] == "-" ? null : Table.Number(cells[3]),
            Table.Number(cells[4]),
            Table.Number(cells[5]),
            cells[6],
            cells[7],
            0);

        // Measured activity of every study but the row's own: what a study put in cannot be tested with what it found.
        var active = false;
        var value = Value(row, new(id =>
        {
            var activity = MeasuredActivity.Of(id, except: row.Source);
            active |= activity.Count > 0;
            return activity;
        }));
        return row with { Value = value, LeastEffort = active ? Value(row, LeastEffort) : null };
    }

    private static double Value(ValidationRow row, TaskMeasures tasks) =>
        IsPressure(row) ? tasks.PressureMPa(row.Task)
        : tasks.Of(row.Id) is { } ofTasks ? ofTasks()
        : GaitMeasures.All.TryGetValue(row.Id, out var ofSteps) ? ofSteps()
        : 0; // R13 is over all rows.

    private static bool IsPressure(ValidationRow row) => row.Quantity == "pressure L4/L5" && row.Unit == "MPa";
}
