using Backstride.Spine.Anatomy;
using Backstride.Spine.Movement;
using Backstride.Spine.Postures;

namespace Backstride.Spine.OpenSim;

/// <summary>Motion in and loads out, in OpenSim's tables. The columns are in docs/spine-opensim.md.</summary>
public static class Motion
{
    private static readonly string[] Given = ["pelvis_ax", "pelvis_ay", "pelvis_az"], Places = ["pelvis_tx", "pelvis_ty", "pelvis_tz"];

    private static readonly string[] Values = ["hand_r_kg", "hand_l_kg", .. Given, .. Places];

    /// <summary>A hand may be thrown with some 200 m/s2; beyond this a marker jumped or places are not in metres.</summary>
    private const double MostMps2 = 500;

    /// <summary>Angles with the ends of what is taken, degrees. Noise may bend an elbow back by some degrees; a turn about the vertical may go round more than once.</summary>
    private static readonly (string Column, double Low, double High)[] Angles =
    [
        ("pelvis_tilt", -200, 200), ("pelvis_list", -200, 200), ("pelvis_rotation", -3600, 3600),
        ("lumbar_extension", -80, 80), ("lumbar_bending", -80, 80), ("lumbar_rotation", -80, 80),
        ("arm_flex_r", -200, 200), ("arm_add_r", -200, 200), ("arm_rot_r", -200, 200), ("elbow_flex_r", -20, 170),
        ("arm_flex_l", -200, 200), ("arm_add_l", -200, 200), ("arm_rot_l", -200, 200), ("elbow_flex_l", -20, 170),
    ];

    /// <summary>Faults: SPN011 no column of the lumbar spine, SPN003 out of range and SPN004 not a number with the row's line and time.</summary>
    /// <remarks>OpenSim's angles turn about right, forward and up: tilt and extension are back positive, rotation to the left positive.</remarks>
    /// <param name="atRest">Take every frame as held still, whatever the table holds of it.</param>
    public static MotionReading Read(StoTable table, Person person, string name, bool atRest = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = table.Columns.Select((c, i) => (Name: Plain(c), At: i)).GroupBy(c => c.Name).ToDictionary(g => g.Key, g => g.First().At);
        if (!columns.ContainsKey("pelvis_tilt") && !columns.ContainsKey("lumbar_extension"))
            return new(null, [new("SPN011", "columns", "There must be a column 'pelvis_tilt' or 'lumbar_extension'; docs/spine-opensim.md lists all.")]);
        var frames = new List<MovementFrame>(table.Rows.Count);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = new MotionRow(columns, table.Rows[i], table.InDegrees);
            if (Wrong(row) is var (code, message)) return new(null, [new(code, table.PlaceOf(i), message)]);
            List<HandLoad> hands = [];
            if (row.Value("hand_r_kg") > 0) hands.Add(new(Side.Right, row.Value("hand_r_kg")));
            if (row.Value("hand_l_kg") > 0) hands.Add(new(Side.Left, row.Value("hand_l_kg")));
            frames.Add(new(table.Rows[i][0], new()
            {
                Id = name,
                Name = name,
                Person = person,
                Hands = hands,
                Acceleration = atRest ? default : row.Of(Given),
                Posture = new() { Pelvis = row.Pelvis, Lumbar = row.Lumbar, Arms = new(row.Arm('r', 1), row.Arm('l', -1)) },
            }));
        }

        if (atRest || InertiaOf(table) != InertiaSource.FromPlaces) return new(frames, []);
        var moving = MovementInertia.Of(frames, [.. table.Rows.Select(r => new MotionRow(columns, r, table.InDegrees).Of(Places))]);
        for (var i = 0; i < moving.Count; i++)
            if (moving[i].Task.Accelerations.FirstOrDefault(a => a.Mps2.Length > MostMps2) is { } thrown)
                return new(null, [new("SPN003", table.PlaceOf(i), FormattableString.Invariant($"The {thrown.Segment} gains speed by {thrown.Mps2.Length:0} m/s2. Are 'pelvis_tx', 'pelvis_ty' and 'pelvis_tz' in metres, and without jumps?"))]);
        return new(moving, []);
    }

    /// <summary>Whether a column of this name is read.</summary>
    public static bool Uses(string column) => Plain(column) is var plain && (plain == "time" || Values.Contains(plain) || Angles.Any(a => a.Column == plain));

    /// <summary>Columns that were not used, for saying so. (Speeds of OpenSim 4 are not needed and not named.)</summary>
    public static IReadOnlyList<string> Unused(StoTable table) => [.. table.Columns.Where(c => !Uses(c) && !c.EndsWith("/speed", StringComparison.Ordinal))];

    /// <summary>Where the accelerations of a table come from.</summary>
    public static InertiaSource InertiaOf(StoTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var plain = table.Columns.Select(Plain).ToHashSet(StringComparer.Ordinal);
        return Given.Any(plain.Contains) ? InertiaSource.Given
            : Places.Any(plain.Contains) && table.Rows.Count >= MovementInertia.LeastFrames ? InertiaSource.FromPlaces
            : InertiaSource.None;
    }

    /// <summary>Per level compression and shear (N), then the ratio to standing, what could not be held (Nm) and the proof.</summary>
    public static StoTable Write(IReadOnlyList<FrameLoads> loads)
    {
        var levels = Enum.GetNames<LumbarJoint>();
        string[] columns = ["time", .. levels.SelectMany(l => new[] { l + "_compression", l + "_shear_anterior", l + "_shear_right" }), "ratio_to_standing", "slack_Nm", "kkt_residual"];
        return new("lumbar_loads", false, columns,
        [
            .. loads.Select(f => (double[])
            [
                f.TimeS,
                .. f.Levels.SelectMany(l => new[] { l.CompressionN, l.ShearAnteriorN, l.ShearLateralN }),
                f.RatioToStanding,
                f.Certificate.SlackNm,
                f.Certificate.KktResidual,
            ]),
        ]);
    }

    private static (string Code, string Message)? Wrong(MotionRow row)
    {
        foreach (var (column, low, high) in Angles)
        {
            var deg = row.Deg(column);
            if (double.IsNaN(deg)) return ("SPN004", $"'{column}' is not a number.");
            if (deg < low || deg > high) return ("SPN003", FormattableString.Invariant($"'{column}' is {deg} degrees; it can be {low} to {high}. Is 'inDegrees' right?"));
        }

        foreach (var column in Values)
        {
            var (low, high) = Places.Contains(column) ? (-1e6, 1e6) : column.EndsWith("kg", StringComparison.Ordinal) ? (0, 150) : (-100, 100);
            var value = row.Value(column);
            if (double.IsNaN(value)) return ("SPN004", $"'{column}' is not a number.");
            if (value < low || value > high) return ("SPN003", FormattableString.Invariant($"'{column}' is {value}; it can be {low} to {high}."));
        }

        return null;
    }

    // OpenSim 4 writes a coordinate's whole path: /jointset/back/lumbar_extension/value.
    private static string Plain(string column) =>
        column.StartsWith('/') && column.EndsWith("/value", StringComparison.Ordinal) && column.Split('/') is { Length: > 2 } parts ? parts[^2] : column;
}
