using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Validation;

/// <summary>Holds the model against every published figure of validation.txt.</summary>
public static class SpineValidation
{
    public static ValidationReport Run()
    {
        var published = Table.Rows("validation.txt").ToArray();
        var pressures = published.Where(r => r[2] == "pressure L4/L5" && r[6] == "MPa").ToArray();
        var measured = pressures.Select(r => Table.Number(r[3])).ToArray();
        var modelled = pressures.Select(r => TaskMeasures.PressureMPa(r[1])).ToArray();
        var pearson = Statistics.Pearson(measured, modelled);
        var rmse = Statistics.RootMeanSquareError(measured, modelled);
        var values = new Dictionary<string, double> { ["R13-r"] = pearson, ["R13-rmse"] = rmse };
        for (var i = 0; i < pressures.Length; i++) values[pressures[i][0]] = modelled[i];
        foreach (var (id, measure) in TaskMeasures.All.Concat(GaitMeasures.All)) values[id] = measure();
        return new([.. published.Select(r => Row(r, values))], pearson, rmse);
    }

    private static ValidationRow Row(string[] cells, Dictionary<string, double> values) => new(
        cells[0],
        cells[1],
        cells[2],
        cells[3] == "-" ? null : Table.Number(cells[3]),
        Table.Number(cells[4]),
        Table.Number(cells[5]),
        cells[6],
        cells[7],
        values[cells[0]]);
}
