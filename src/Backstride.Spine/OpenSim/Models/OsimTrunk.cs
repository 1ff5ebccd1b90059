using System.Globalization;
using System.Xml;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>Writes this library's own trunk as a model that OpenSim 4 opens: bodies, joints, the belly's wall with its couplers, muscles.</summary>
/// <remarks>
/// Angles have OpenSim's signs (extension, bending to the right, rotation to the left positive) and zero is relaxed standing. Not in it,
/// as OpenSim has no such thing or another: passive joints and ligaments, the pressure in the belly, the tonic floor, supports. Arms are straight.
/// A long extensor, which here lies on the edges of vertebrae or off them, goes there through the points where it passes them when standing.
/// </remarks>
public static class OsimTrunk
{
    private static readonly string[] Turns = ["extension", "bending", "rotation"];

    private static readonly string[] PelvisTurns = ["pelvis_tilt", "pelvis_list", "pelvis_rotation"];

    // OpenSim wants bodies to weigh something.
    private const double AlmostNothingKg = 1e-6;

    public static void Write(Person person, Stream to) => Write(person, to, Posture.Standing);

    /// <param name="passing">The posture in which the long extensors pass the points that they are given.</param>
    internal static void Write(Person person, Stream to, Posture passing)
    {
        var trunk = Trunk.Of(person);
        var (lines, pose) = (new MuscleLines(trunk), new Pose(trunk, passing));
        lines.Trace(pose, ModelSettings.Default.StressNPerCm2, new Dictionary<string, double>());
        using var xml = XmlWriter.Create(to, new() { Indent = true, Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartDocument();
        xml.WriteStartElement("OpenSimDocument");
        xml.WriteAttributeString("Version", "40000");
        Open(xml, "Model", "backstride_trunk");
        xml.WriteElementString("credits", "Backstride (Apache-2.0); geometry after MyoTorso (Apache-2.0), there after Christophy et al. 2012");
        xml.WriteElementString("gravity", Numbers(new(0, -Balance.Gravity, 0)));
        Set(xml, "BodySet", () => Bodies(xml, trunk));
        Set(xml, "JointSet", () => Joints(xml, trunk));
        Set(xml, "ConstraintSet", () => Couplers(xml));
        Set(xml, "ForceSet", () => { for (var i = 0; i < trunk.Fascicles.Count; i++) Muscle(xml, lines, pose, i); });
        xml.WriteEndDocument();
    }

    /// <summary>Name of a joint's coordinate in the written model.</summary>
    public static string Coordinate(LumbarJoint joint, int turn) => $"{Low(joint)}_{Turns[turn]}";

    private static string Low(LumbarJoint joint) => joint.ToString().ToLowerInvariant();

    private static string Low(SpineBody body) => body == SpineBody.Abdomen ? Wall(Trunk.Joints - 1) : body.ToString().ToLowerInvariant();

    private static string Wall(int k) => "wall_" + Low((LumbarJoint)k);

    private static void Bodies(XmlWriter xml, Trunk trunk)
    {
        for (var b = SpineBody.Pelvis; b <= SpineBody.Thorax; b++) Body(xml, Low(b), trunk.MassesKg[(int)b], trunk.CentresOfMass[(int)b] - Origin(trunk, b));
        Body(xml, "head", LimbRow.Head.MassKg(trunk.Person), default);
        LimbRow[] arm = [LimbRow.UpperArm, LimbRow.Forearm, LimbRow.Hand];
        var mass = arm.Sum(l => l.MassKg(trunk.Person));
        double down = 0, moment = 0;
        foreach (var part in arm)
        {
            // A hand weighs at its end, as in the rest of this library.
            var at = part == LimbRow.Hand ? 1 : part.CentreOfMass;
            moment += part.MassKg(trunk.Person) * (down + (at * part.Length * trunk.Person.StatureM));
            down += part.Length * trunk.Person.StatureM;
        }

        foreach (var side in "rl") Body(xml, "arm_" + side, mass, new(0, -moment / mass, 0));
        for (var k = 0; k < Trunk.Joints; k++) Body(xml, Wall(k), AlmostNothingKg, default);
    }

    private static void Joints(XmlWriter xml, Trunk trunk)
    {
        Joint(xml, "ground_pelvis", "/ground", "/bodyset/pelvis", default, 0, i => PelvisTurns[i]);
        for (var k = 0; k < Trunk.Joints; k++)
        {
            var (joint, below, above) = ((LumbarJoint)k, (SpineBody)k, (SpineBody)(k + 1));
            var tilt = (trunk.TiltsDeg[k] + trunk.TiltsDeg[k + 1]) / 2 * Math.PI / 180;
            Joint(xml, Low(joint), "/bodyset/" + Low(below), "/bodyset/" + Low(above), trunk.JointCentres[k] - Origin(trunk, below), tilt, i => Coordinate(joint, i));
            var from = k == 0 ? default : trunk.JointCentres[k - 1];
            Joint(xml, Wall(k), "/bodyset/" + (k == 0 ? "pelvis" : Wall(k - 1)), "/bodyset/" + Wall(k), trunk.JointCentres[k] - from, 0, i => "wall_" + Coordinate(joint, i));
        }

        Fixed(xml, "WeldJoint", "neck", "head", trunk.HeadCentre - Origin(trunk, SpineBody.Thorax), null);
        Fixed(xml, "PinJoint", "shoulder_r", "arm_r", trunk.Shoulder - Origin(trunk, SpineBody.Thorax), "arm_flex_r");
        Fixed(xml, "PinJoint", "shoulder_l", "arm_l", trunk.Shoulder.Mirrored() - Origin(trunk, SpineBody.Thorax), "arm_flex_l");
    }

    private static void Couplers(XmlWriter xml)
    {
        for (var k = 0; k < Trunk.Joints; k++)
        {
            for (var turn = 0; turn < 3; turn++)
            {
                var leader = Coordinate((LumbarJoint)k, turn);
                Open(xml, "CoordinateCouplerConstraint", leader + "_wall");
                xml.WriteStartElement("coupled_coordinates_function");
                xml.WriteStartElement("LinearFunction");
                xml.WriteElementString("coefficients", Number(Pose.AbdomenShare) + " 0");
                xml.WriteEndElement();
                xml.WriteEndElement();
                xml.WriteElementString("independent_coordinate_names", leader);
                xml.WriteElementString("dependent_coordinate_name", "wall_" + leader);
                xml.WriteEndElement();
            }
        }
    }

    private static void Muscle(XmlWriter xml, MuscleLines lines, Pose pose, int fascicle)
    {
        var f = lines.Trunk.Fascicles[fascicle];
        var neutral = lines.Lanes.Neutral.Span[lines.Lanes.SlotOf[fascicle]];
        var fibre = f.FibreShare * neutral;
        var stress = ModelSettings.Default.StressNPerCm2;
        // The silent fibres pull in proportion to the stress of the source, not to this one: the same curve, said in Thelen's two numbers.
        var shape = Math.Log(1 + ((Math.Exp(4) - 1) * stress / FibreForce.PassiveNPerCm2));
        Open(xml, "Thelen2003Muscle", f.Name);
        Open(xml, "GeometryPath", "path");
        Set(xml, "PathPointSet", () =>
        {
            for (var p = 0; p < f.Path.Count; p++)
            {
                var point = f.Path[p];
                Open(xml, "PathPoint", string.Create(CultureInfo.InvariantCulture, $"{f.Name}-P{p + 1}"));
                xml.WriteElementString("socket_parent_frame", "/bodyset/" + Low(point.Body));
                xml.WriteElementString("location", Numbers(point.IsEdge ? pose.InBody(point.Body, lines.PointM(fascicle, p)) : point.Neutral - Origin(lines.Trunk, point.Body)));
                xml.WriteEndElement();
            }
        });
        xml.WriteEndElement();
        xml.WriteElementString("max_isometric_force", Number(f.AreaCm2 * stress));
        xml.WriteElementString("optimal_fiber_length", Number(fibre));
        xml.WriteElementString("tendon_slack_length", Number(neutral - (f.NeutralStretch * fibre)));
        xml.WriteElementString("pennation_angle_at_optimal", "0");
        xml.WriteElementString("FmaxMuscleStrain", Number(0.6 * shape / 4));
        xml.WriteElementString("KshapeActive", "0.45");
        xml.WriteElementString("KshapePassive", Number(shape));
        xml.WriteEndElement();
    }

    // Bend forward, then to the side, then twist, about the axes of the body below; the joint's own frames lean as the disc does.
    private static void Joint(XmlWriter xml, string name, string parent, string child, Vec3 at, double tilt, Func<int, string> coordinate)
    {
        var (s, c) = Math.SinCos(tilt);
        Vec3[] axes = [new(0, 0, 1), new(c, -s, 0), new(s, c, 0)];
        Open(xml, "CustomJoint", name);
        Frames(xml, parent, child, at, tilt);
        xml.WriteStartElement("coordinates");
        for (var i = 0; i < 3; i++) CoordinateElement(xml, coordinate(i));
        xml.WriteEndElement();
        xml.WriteStartElement("SpatialTransform");
        for (var i = 0; i < 3; i++)
        {
            Open(xml, "TransformAxis", string.Create(CultureInfo.InvariantCulture, $"rotation{i + 1}"));
            xml.WriteElementString("coordinates", coordinate(i));
            xml.WriteElementString("axis", Numbers(axes[i]));
            xml.WriteStartElement("LinearFunction");
            xml.WriteElementString("coefficients", "1 0");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Fixed(XmlWriter xml, string kind, string name, string child, Vec3 at, string? coordinate)
    {
        Open(xml, kind, name);
        Frames(xml, "/bodyset/thorax", "/bodyset/" + child, at, 0);
        if (coordinate is not null)
        {
            xml.WriteStartElement("coordinates");
            CoordinateElement(xml, coordinate);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Frames(XmlWriter xml, string parent, string child, Vec3 at, double tilt)
    {
        xml.WriteElementString("socket_parent_frame", "below");
        xml.WriteElementString("socket_child_frame", "above");
        xml.WriteStartElement("frames");
        foreach (var (name, on, place) in new[] { ("below", parent, at), ("above", child, default) })
        {
            Open(xml, "PhysicalOffsetFrame", name);
            xml.WriteElementString("socket_parent", on);
            xml.WriteElementString("translation", Numbers(place));
            xml.WriteElementString("orientation", Numbers(new(0, 0, tilt)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void CoordinateElement(XmlWriter xml, string name)
    {
        Open(xml, "Coordinate", name);
        xml.WriteElementString("default_value", "0");
        xml.WriteEndElement();
    }

    private static void Body(XmlWriter xml, string name, double massKg, Vec3 centre)
    {
        Open(xml, "Body", name);
        xml.WriteElementString("mass", Number(massKg));
        xml.WriteElementString("mass_center", Numbers(centre));
        // Slices and limbs as balls with a radius of 10 cm: at rest, where this library works, inertia counts for nothing.
        var inertia = Number(0.4 * massKg * 0.01);
        xml.WriteElementString("inertia", $"{inertia} {inertia} {inertia} 0 0 0");
        xml.WriteEndElement();
    }

    // A body's frame lies in the joint below it.
    private static Vec3 Origin(Trunk trunk, SpineBody body) => body switch
    {
        SpineBody.Pelvis => default,
        SpineBody.Abdomen => trunk.JointCentres[^1],
        _ => trunk.JointCentres[(int)body - 1],
    };

    private static void Open(XmlWriter xml, string element, string name)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("name", name);
    }

    private static void Set(XmlWriter xml, string name, Action write)
    {
        xml.WriteStartElement(name);
        xml.WriteStartElement("objects");
        write();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Numbers(Vec3 v) => $"{Number(v.X)} {Number(v.Y)} {Number(v.Z)}";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
