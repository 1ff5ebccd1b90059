using Backstride.Spine.Anatomy;
using Backstride.Spine.Movement;
using Backstride.Spine.Postures;

namespace Backstride.Spine.OpenSim;

/// <summary>Motion in and loads out, in OpenSim's tables. The columns are in docs/spine-opensim.md.</summary>
public static class Motion
{
    private static readonly string[] Angles =
    [
        "pelvis_tilt", "pelvis_list", "pelvis_rotation", "lumbar_extension", "lumbar_bending", "lumbar_rotation",
        "arm_flex_r", "arm_add_r", "elbow_flex_r", "arm_flex_l", "arm_add_l", "elbow_flex_l",
    ];

    private static readonly string[] Loads = ["hand_r_kg", "hand_l_kg", "pelvis_ax", "pelvis_ay", "pelvis_az"];

    /// <summary>Faults: SPN011 no column of the lumbar spine, SPN003 out of range with the row's time.</summary>
    /// <remarks>OpenSim's angles turn about right, forward and up: tilt and extension are back positive, rotation to the left positive.</remarks>
    public static MotionReading Read(StoTable table, Person person, string name)
    {
        if (table.Find("pelvis_tilt") < 0 && table.Find("lumbar_extension") < 0)
            return new(null, [new("SPN011", "columns", "There must be a column 'pelvis_tilt' or 'lumbar_extension'; docs/spine-opensim.md lists all.")]);
        var frames = new List<MovementFrame>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            double Value(string column) => table.Find(column) is >= 0 and var at ? row[at] : 0;
            double Deg(string column) => table.InDegrees ? Value(column) : Value(column) * 180 / Math.PI;
            var at = FormattableString.Invariant($"time {row[0]}");
            foreach (var column in Angles)
                if (Math.Abs(Deg(column)) > 200) return new(null, [new("SPN003", at, FormattableString.Invariant($"'{column}' is {Deg(column)} degrees; it can be -200 to 200. Is 'inDegrees' right?"))]);
            foreach (var column in Loads)
                if (Value(column) < (column.EndsWith("kg", StringComparison.Ordinal) ? 0 : -100) || Value(column) > 150)
                    return new(null, [new("SPN003", at, FormattableString.Invariant($"'{column}' is {Value(column)}, out of range."))]);
            ArmPosture Arm(char side) => new(Deg("arm_flex_" + side), -Deg("arm_add_" + side), Math.Clamp(Deg("elbow_flex_" + side), 0, 150));
            List<HandLoad> hands = [];
            if (Value("hand_r_kg") > 0) hands.Add(new(Side.Right, Value("hand_r_kg")));
            if (Value("hand_l_kg") > 0) hands.Add(new(Side.Left, Value("hand_l_kg")));
            frames.Add(new(row[0], new()
            {
                Id = name,
                Name = name,
                Person = person,
                Hands = hands,
                Acceleration = new(Value("pelvis_ax"), Value("pelvis_ay"), Value("pelvis_az")),
                Posture = new()
                {
                    Pelvis = new(-Deg("pelvis_tilt"), Deg("pelvis_list"), -Deg("pelvis_rotation")),
                    Lumbar = new(-Deg("lumbar_extension"), Deg("lumbar_bending"), -Deg("lumbar_rotation")),
                    Arms = new(Arm('r'), Arm('l')),
                },
            }));
        }

        return new(frames, []);
    }

    /// <summary>Columns that were not used, for saying so.</summary>
    public static IReadOnlyList<string> Unused(StoTable table) => [.. table.Columns.Skip(1).Except(Angles).Except(Loads)];

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
}
