using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>From the keys 'posture' (pelvis and lumbar angles) or 'body' (trunk, thighs, knees), 'arms' and 'legs' to a posture.</summary>
internal static class PostureReader
{
    public static Posture Read(TaskMap map)
    {
        // Most know one of the two words: either holds the angles of both.
        var posture = Posture.Standing;
        if (map.Map("body") is { } body) posture = ReadAngles(body, posture);
        if (map.Map("posture") is { } angles) posture = ReadAngles(angles, posture);
        return posture with
        {
            Arms = ReadPair(map.Map("arms"), posture.Arms, ReadArm),
            Legs = ReadPair(map.Map("legs"), posture.Legs, ReadLeg),
        };
    }

    private static Posture ReadAngles(TaskMap map, Posture otherwise)
    {
        var asSeen = map.Has("trunk") | map.Has("thighDeg") | map.Has("kneeDeg");
        if (asSeen) otherwise = new BodyPosture(ReadBend(map, "trunk", 180, default), map.Number("thighDeg", -120, 140, 0), map.Number("kneeDeg", 0, 160, 0)).Resolve();
        var levels = new Dictionary<LumbarJoint, JointBend>();
        if (map.Map("levels") is { } own)
        {
            foreach (var joint in Enum.GetValues<LumbarJoint>())
                if (joint.ToString().ToLowerInvariant() is var name && own.Has(name)) levels[joint] = ReadBend(own, name, 40, default);
            own.Close();
        }

        var posture = otherwise with
        {
            Pelvis = ReadBend(map, "pelvis", 180, otherwise.Pelvis),
            Lumbar = ReadBend(map, "lumbar", 80, otherwise.Lumbar),
            Levels = levels.Count > 0 ? levels : otherwise.Levels,
        };
        map.Close();
        return posture;
    }

    private static JointBend ReadBend(TaskMap from, string key, double limit, JointBend otherwise)
    {
        if (from.IsPlain(key)) return new(from.Number(key + "Deg", -limit, limit, 0), 0, 0); // a number alone is a bend forward
        if (from.Map(key) is not { } map) return otherwise;
        var bend = new JointBend(
            map.Number("forwardDeg", -limit, limit, otherwise.FlexionDeg),
            map.Number("rightDeg", -limit, limit, otherwise.SideDeg),
            map.Number("twistRightDeg", -limit, limit, otherwise.TwistDeg));
        map.Close();
        return bend;
    }

    private static LimbPair<T> ReadPair<T>(TaskMap? map, LimbPair<T> otherwise, Func<TaskMap, T> read)
    {
        if (map is null) return otherwise;
        var pair = otherwise;
        if (map.Map("both") is { } both) pair = read(both) is var one ? new(one, one) : pair;
        if (map.Map("right") is { } right) pair = pair with { Right = read(right) };
        if (map.Map("left") is { } left) pair = pair with { Left = read(left) };
        map.Close();
        return pair;
    }

    private static ArmPosture ReadArm(TaskMap map)
    {
        var arm = new ArmPosture(
            map.Number("raiseDeg", -180, 200, map.Number("forwardDeg", -180, 200, 0)),
            map.Number("outDeg", -90, 180, 0),
            map.Number("elbowDeg", 0, 150, 0),
            map.Vector("handAtM", 2));
        map.Close();
        return arm;
    }

    private static LegPosture ReadLeg(TaskMap map)
    {
        var leg = new LegPosture(
            map.Number("thighDeg", -120, 200, 0),
            map.Number("outDeg", -90, 90, 0),
            map.Number("kneeDeg", 0, 160, 0));
        map.Close();
        return leg;
    }
}
