using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Equilibrium.Lanes;
using Backstride.Spine.Postures;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.Equilibrium;

/// <summary>Long extensors lie over the edges of the lumbar vertebrae when the back is bent and lift off them when it is not.</summary>
public class TautLineLaws
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(1000);
    private static readonly Dictionary<string, double> NoChange = [];
    private static readonly Trunk Someone = Trunk.Of(Person.Default);
    private static readonly int[] Long = [.. Enumerable.Range(0, 210).Where(i => Someone.Fascicles[i].Path.Any(p => p.IsEdge))];

    [Fact]
    public void Moment_arms_are_how_length_changes_with_each_angle_of_each_joint() =>
        Prop.ForAll(Arb.From(Postures), posture =>
        {
            const double Step = 1e-6;
            var (lines, after) = (new MuscleLines(Someone), new MuscleLines(Someone));
            var worst = (Difference: 0.0, Where: "");
            Trace(lines, posture);
            double[] less = new double[210], more = new double[210];
            for (var k = LumbarJoint.L5S1; k <= LumbarJoint.T12L1; k++)
            {
                var axes = Axes(posture, k);
                for (var axis = 0; axis < 3; axis++)
                {
                    foreach (var (to, sign) in new[] { (less, -1), (more, 1) })
                    {
                        Trace(after, Turned(posture, k, axis, sign * Step * 180 / Math.PI));
                        for (var i = 0; i < to.Length; i++) to[i] = after.LengthM(i);
                    }

                    for (var i = 0; i < less.Length; i++)
                    {
                        // The belly's wall follows the joints by axes of its own.
                        if (Someone.Fascicles[i].Path.Any(p => p.Body == SpineBody.Abdomen)) continue;
                        var difference = Math.Abs(lines.Moment(i, (int)k).Dot(axes[axis]) + ((more[i] - less[i]) / (2 * Step)));
                        if (difference > worst.Difference) worst = (difference, $"{Someone.Fascicles[i].Name} {k} {axis}");
                    }
                }
            }

            return (worst.Difference < 1e-6).Label(FormattableString.Invariant($"{worst.Difference:E1} m {worst.Where}"));
        }).Check(Some);

    [Fact]
    public void The_line_is_the_shortest_behind_the_edges_presses_them_forward_and_never_pulls() =>
        Prop.ForAll(Arb.From(Postures), Arb.From(Gen.Choose(0, 1 << 20)), (posture, seed) =>
        {
            var random = new System.Random(seed);
            var (lines, pose) = (new MuscleLines(Someone), new Pose(Someone, posture));
            lines.Trace(pose, 75, NoChange);
            foreach (var i in Long)
            {
                var edges = Edges(lines, pose, i);
                var shortest = edges.Length(lines, edges.Lifts);
                for (var at = 0; at < edges.Lifts.Length; at++)
                {
                    var (lift, press) = (edges.Lifts[at], Reaction(lines, i, edges.First + at).Dot(edges.Backs[at]));
                    if (lift < 0 || press > 1e-12 || lift * press < -1e-13) return false.Label($"{Someone.Fascicles[i].Name}: off by {lift} m, pressed by {press}");
                    if ((edges.Points[at] - edges.Bases[at] - (lift * edges.Backs[at])).Length > 2e-13) return false.Label("not in its plate");
                }

                for (var other = 0; other < 6; other++)
                {
                    double[] lifts = [.. edges.Lifts.Select(l => Math.Max(0, l + ((random.NextDouble() - 0.5) * Math.Pow(10, -1 - other))))];
                    if (edges.Length(lines, lifts) < shortest - 1e-15) return false.Label($"{Someone.Fascicles[i].Name} is not the shortest");
                }
            }

            return true.Label("");
        }).Check(Some);

    [Fact]
    public void What_presses_an_edge_acts_on_the_vertebra_that_carries_it()
    {
        var posture = new Posture { Lumbar = new(40, 10, 5) };
        var (lines, pose) = (new MuscleLines(Someone), new Pose(Someone, posture));
        lines.Trace(pose, 75, NoChange);
        foreach (var i in Long)
        {
            var one = new AlignedDoubles(lines.Lanes.Slots);
            one.Span[lines.Lanes.SlotOf[i]] = 1;
            var edges = Edges(lines, pose, i);
            for (var at = 0; at < edges.Lifts.Length; at++)
            {
                var body = (int)Someone.Fascicles[i].Path[edges.First + at].Body;
                var onBody = lines.SumOfForces(one, body - 1) - lines.SumOfForces(one, body);
                var (point, reaction) = (lines.PointM(i, edges.First + at), Reaction(lines, i, edges.First + at));
                Assert.Equal(0, (onBody - reaction).Length, 1e-12);
                var turning = lines.Moment(i, body - 1) - lines.Moment(i, body) + (pose.Joint(body - 1) - pose.Joint(body)).Cross(lines.SumOfForces(one, body));
                Assert.Equal(0, (turning - (point - pose.Joint(body - 1)).Cross(reaction)).Length, 1e-12);
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 8)]
    public void Contact_is_made_and_lost_without_a_jump_in_path_or_moment_arm(double side, double twist)
    {
        var (lines, pose) = (new MuscleLines(Someone), new Pose(Someone, Posture.Standing));
        var (made, largest) = (0, 0.0);
        var touched = new bool[210, 8];
        Vec3[,]? before = null;
        const double StepDeg = 0.02;
        for (var flexion = -25.0; flexion <= 55; flexion += StepDeg)
        {
            pose.Take(new Posture { Lumbar = new(flexion, side, twist) });
            lines.Trace(pose, 75, NoChange);
            var now = new Vec3[210, Trunk.Joints];
            foreach (var i in Long)
            {
                var edges = Edges(lines, pose, i);
                for (var at = 0; at < edges.Lifts.Length; at++)
                {
                    var touches = edges.Lifts[at] == 0;
                    if (before is not null && touches != touched[i, at]) made++;
                    touched[i, at] = touches;
                }

                for (var k = 0; k < Trunk.Joints; k++)
                {
                    now[i, k] = lines.Moment(i, k);
                    if (before is not null) largest = Math.Max(largest, (now[i, k] - before[i, k]).Length);
                }
            }

            before = now;
        }

        // An arm moves with its bodies: 0.3 m for a whole radian of bend is the fastest that points some 6 cm off can do.
        Assert.InRange(largest, 0, 0.3 * StepDeg * Math.PI / 180);
        Assert.True(made > 50, $"{made} contacts made or lost");
    }

    [Fact]
    public void Lines_leave_the_edges_of_a_back_bent_back_and_lie_on_those_of_a_bent_one()
    {
        List<SpineBody> Touched(double flexion)
        {
            var (lines, pose) = (new MuscleLines(Someone), new Pose(Someone, new Posture { Lumbar = new(flexion, 0, 0) }));
            lines.Trace(pose, 75, NoChange);
            return [.. Long.SelectMany(i => Edges(lines, pose, i) is var e ? e.Lifts.Index().Where(l => l.Item == 0).Select(l => Someone.Fascicles[i].Path[e.First + l.Index].Body) : [])];
        }

        List<SpineBody> back = Touched(-25), upright = Touched(0), bent = Touched(50);
        List<SpineBody> all = [.. Long.SelectMany(i => Someone.Fascicles[i].Path.Where(p => p.IsEdge).Select(p => p.Body))];
        Assert.InRange(back.Count, 0, all.Count / 3);
        Assert.InRange(upright.Count, back.Count + 1, bent.Count - 1);
        // L3 stands a little ahead of the line from L4 to L2; on all others the bent back lies.
        Assert.All(all.Distinct().Where(b => b != SpineBody.L3), b => Assert.Equal(all.Count(x => x == b), bent.Count(x => x == b)));
    }

    [Theory]
    [InlineData(0, 61)]
    [InlineData(50, 54)]
    public void Erector_spinae_keep_most_of_their_arm_in_a_bent_back(double flexion, double millimetres)
    {
        var (lines, k) = (new MuscleLines(Someone), (int)LumbarJoint.L3L4);
        Trace(lines, new Posture { Lumbar = new(flexion, 0, 0) });
        Fascicle At(int i) => Someone.Fascicles[i];
        int[] erectors = [.. Enumerable.Range(0, 210).Where(i => At(i).Group.StartsWith("longissimus", StringComparison.Ordinal) || At(i).Group.StartsWith("iliocostalis", StringComparison.Ordinal))];
        int[] crossing = [.. erectors.Where(i => lines.Moment(i, k).Length > 0)];
        Assert.Equal(millimetres, 1000 * crossing.Sum(i => At(i).AreaCm2 * lines.Moment(i, k).Z) / crossing.Sum(i => At(i).AreaCm2), 0.5);
    }

    [Fact]
    public void A_mirrored_posture_has_mirrored_lines() =>
        Prop.ForAll(Arb.From(Postures), posture =>
        {
            var (lines, mirrored) = (new MuscleLines(Someone), new MuscleLines(Someone));
            Trace(lines, posture);
            Trace(mirrored, new Posture { Pelvis = Flip(posture.Pelvis), Lumbar = default, Levels = posture.Levels.ToDictionary(l => l.Key, l => Flip(l.Value)) });
            // A moment is seen in a mirror with its other two axes turned round.
            return Enumerable.Range(0, 210).All(i => Enumerable.Range(0, Trunk.Joints).All(k =>
                (lines.Moment(i, k) + mirrored.Moment(i ^ 1, k).Mirrored()).Length < 1e-12 && Math.Abs(lines.LengthM(i) - mirrored.LengthM(i ^ 1)) < 1e-13));
        }).Check(Some);

    [Fact]
    public void Every_width_of_register_pulls_the_same_bits() =>
        Prop.ForAll(Arb.From(Postures), posture =>
        {
            var all = new[] { Width.Eight, Width.Four, Width.One }.Select(w => new MuscleLines(Someone, w)).ToArray();
            foreach (var lines in all) Trace(lines, posture);
            return all.Skip(1).All(o => Enumerable.Range(0, 210).All(i =>
                o.LengthM(i) == all[0].LengthM(i) && Enumerable.Range(0, Trunk.Joints).All(k => o.Moment(i, k) == all[0].Moment(i, k))));
        }).Check(Some);

    private static Gen<Posture> Postures =>
        from pelvis in Examples.Bends(90, 40, 40)
        from levels in Gen.ArrayOf(Examples.Bends(14, 8, 4), Trunk.Joints)
        select new Posture { Pelvis = pelvis, Levels = levels.Index().ToDictionary(l => (LumbarJoint)l.Index, l => l.Item) };

    private static void Trace(MuscleLines lines, Posture posture) => lines.Trace(new Pose(Someone, posture), 75, NoChange);

    private static JointBend Flip(JointBend b) => new(b.FlexionDeg, -b.SideDeg, -b.TwistDeg);

    private static Posture Turned(Posture posture, LumbarJoint joint, int axis, double deg)
    {
        var bend = posture.At(joint);
        var turned = axis switch
        {
            0 => bend with { FlexionDeg = bend.FlexionDeg + deg },
            1 => bend with { SideDeg = bend.SideDeg + deg },
            _ => bend with { TwistDeg = bend.TwistDeg + deg },
        };
        return posture with { Levels = new Dictionary<LumbarJoint, JointBend>(posture.Levels) { [joint] = turned } };
    }

    // What the upper body turns about when flexion, side bend and twist of a joint grow, each about the axes as already turned.
    private static Vec3[] Axes(Posture posture, LumbarJoint joint)
    {
        var below = new Pose(Someone, posture).TurnOf((SpineBody)(int)joint);
        var bend = posture.At(joint);
        var flexed = below.Then(Turn.FromBends(bend.FlexionDeg, 0, 0));
        return [-below.ZAxis, flexed.XAxis, -flexed.Then(Turn.FromBends(0, bend.SideDeg, 0)).YAxis];
    }

    private static Vec3 Reaction(MuscleLines lines, int fascicle, int point) =>
        (lines.PointM(fascicle, point + 1) - lines.PointM(fascicle, point)).Unit() + (lines.PointM(fascicle, point - 1) - lines.PointM(fascicle, point)).Unit();

    private static EdgesOfOne Edges(MuscleLines lines, Pose pose, int fascicle)
    {
        var path = Someone.Fascicles[fascicle].Path;
        int[] at = [.. Enumerable.Range(0, path.Count).Where(p => path[p].IsEdge)];
        Vec3[] points = [.. at.Select(p => lines.PointM(fascicle, p))], bases = [.. at.Select(p => pose.Place(path[p].Body, path[p].Neutral))];
        Vec3[] backs = [.. at.Select(p => pose.EndplateNormal(path[p].Body).Cross(pose.TurnOf(path[p].Body).ZAxis)).Select(v => -v)];
        return new(fascicle, at[0], points, bases, backs, [.. points.Zip(bases).Zip(backs, (p, b) => Math.Round((p.First - p.Second).Dot(b), 13))]);
    }

    private sealed record EdgesOfOne(int Fascicle, int First, Vec3[] Points, Vec3[] Bases, Vec3[] Backs, double[] Lifts)
    {
        public double Length(MuscleLines lines, double[] lifts)
        {
            var (at, length) = (lines.PointM(Fascicle, First - 1), 0.0);
            foreach (var next in Bases.Zip(Backs).Zip(lifts, (e, l) => e.First + (l * e.Second)).Append(lines.PointM(Fascicle, First + lifts.Length)))
            {
                length += (next - at).Length;
                at = next;
            }

            return length;
        }
    }
}
