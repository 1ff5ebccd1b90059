using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.OpenSim;

/// <summary>One row of a motion, with OpenSim's angles turned into ours.</summary>
internal readonly record struct MotionRow(IReadOnlyDictionary<string, int> Columns, double[] Cells, bool InDegrees)
{
    public JointBend Pelvis => new(-Deg("pelvis_tilt"), Deg("pelvis_list"), -Deg("pelvis_rotation"));

    /// <summary>
    /// A gait model has one joint between pelvis and chest, so its rotation is that of the whole trunk; the lumbar spine twists by no more than
    /// it does in <see cref="BodyPosture"/>, and the ribs take the rest. (All of it in the lumbar spine would be past its stop.)
    /// </summary>
    public JointBend Lumbar => Chest with { TwistDeg = Math.Clamp(Chest.TwistDeg, -BodyPosture.MostTwistDeg, BodyPosture.MostTwistDeg) };

    private JointBend Chest => new(-Deg("lumbar_extension"), Deg("lumbar_bending"), -Deg("lumbar_rotation"));

    /// <summary>0 where there is no such column.</summary>
    public double Value(string column) => Columns.TryGetValue(column, out var at) ? Cells[at] : 0;

    /// <summary>Three columns as one.</summary>
    public Vec3 Of(string[] columns) => new(Value(columns[0]), Value(columns[1]), Value(columns[2]));

    public double Deg(string column) => InDegrees ? Value(column) : Value(column) * 180 / Math.PI;

    /// <summary>An arm, which OpenSim gives on the chest, as it is in the world; an arm without columns hangs down.</summary>
    /// <param name="side">1 right, -1 left.</param>
    public ArmPosture Arm(char letter, int side)
    {
        string flex = "arm_flex_" + letter, add = "arm_add_" + letter, turn = "arm_rot_" + letter, bend = "elbow_flex_" + letter;
        if (!Columns.ContainsKey(flex) && !Columns.ContainsKey(add) && !Columns.ContainsKey(bend)) return new();
        // Flexion, adduction and rotation turn a right arm about right, forward and up, and a left arm as its mirror image.
        var shoulder = Turn.FromBends(-Deg(flex), side * Deg(add), 0).Then(Turn.FromBends(0, 0, -side * Deg(turn)));
        var chest = Turn.FromBends(Pelvis.FlexionDeg, Pelvis.SideDeg, Pelvis.TwistDeg).Then(Turn.FromBends(Chest.FlexionDeg, Chest.SideDeg, Chest.TwistDeg));
        var upper = chest.Then(shoulder);
        var lower = upper.Then(Turn.FromBends(-Math.Clamp(Deg(bend), 0, 150), 0, 0));
        return ArmPosture.Along(-upper.YAxis, -lower.YAxis, side);
    }
}
