namespace Backstride.Spine.OpenSim.Models;

/// <summary>Postures of a model over time, and their loads, as OpenSim's tables.</summary>
public static class OsimMotion
{
    /// <summary>The model's coordinates row by row, radians and metres; what the table leaves out stays as the model has it. Fault: SPN011 no column is a coordinate of the model.</summary>
    public static IReadOnlyList<(double TimeS, double[] Coordinates)>? Read(StoTable table, OsimModel model, out SpineFault? fault)
    {
        var columns = table.Columns.Select((name, at) => (Coordinate: at == 0 ? -1 : model.FindCoordinate(name), At: at)).Where(c => c.Coordinate >= 0).ToArray();
        fault = columns.Length > 0 ? null : new("SPN011", "columns", $"No column is a coordinate of the model. It has: {string.Join(", ", model.Coordinates.Take(40).Select(c => c.Name))}.");
        if (fault is not null) return null;
        return
        [
            .. table.Rows.Select(row =>
            {
                var coordinates = model.Defaults();
                foreach (var (c, at) in columns)
                    coordinates[c] = table.InDegrees && model.Coordinates[c].IsAngle ? row[at] * Math.PI / 180 : row[at];
                return (row[0], coordinates);
            }),
        ];
    }

    /// <summary>Columns that are no coordinate of the model. (Speeds of OpenSim 4 are not needed and not named.)</summary>
    public static IReadOnlyList<string> Unused(StoTable table, OsimModel model) =>
        [.. table.Columns.Skip(1).Where(c => model.FindCoordinate(c) < 0 && !c.EndsWith("/speed", StringComparison.Ordinal))];

    /// <summary>How long the muscles' paths are, metres: the table that OpenSim's muscle analysis calls Length.</summary>
    public static StoTable Lengths(IReadOnlyList<(double TimeS, double[] Coordinates)> frames, OsimModel model, OsimSolver solver) =>
        new("Length", false, ["time", .. model.Muscles.Select(m => m.Name)], [.. frames.Select(f => (double[])[f.TimeS, .. solver.Lengths(f.Coordinates)])]);

    /// <summary>Per joint compression and shear (N), then what could not be held (Nm) and the proof.</summary>
    public static StoTable Write(IReadOnlyList<(double TimeS, OsimLoads Loads)> frames)
    {
        var joints = frames.Count == 0 ? [] : frames[0].Loads.Joints.Select(j => j.Joint).ToArray();
        string[] columns = ["time", .. joints.SelectMany(j => new[] { j + "_compression", j + "_shear_anterior", j + "_shear_right" }), "slack_Nm", "kkt_residual"];
        return new("joint_loads", false, columns,
        [
            .. frames.Select(f => (double[])
            [
                f.TimeS,
                .. f.Loads.Joints.SelectMany(j => new[] { j.CompressionN, j.ShearAnteriorN, j.ShearRightN }),
                f.Loads.Certificate.SlackNm,
                f.Loads.Certificate.KktResidual,
            ]),
        ]);
    }
}
