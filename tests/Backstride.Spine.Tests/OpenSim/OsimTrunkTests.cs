using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.OpenSim.Models;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.OpenSim;

/// <summary>Our own trunk, written for OpenSim and read again, against the trunk itself.</summary>
public class OsimTrunkTests
{
    private static readonly Person Someone = new(80, 1.8, Sex.Male);
    private static readonly Lazy<OsimModel> Model = new(() => Written(Posture.Standing));

    [Theory]
    [InlineData(0, 0, 1e-5, 1e-2)]
    [InlineData(20, 0, 1e-5, 1e-2)]
    [InlineData(10, 10, 0.02, 10)]
    [InlineData(30, 30, 0.02, 10)]
    public void It_solves_to_the_loads_of_the_trunk(double pelvisDeg, double lumbarDeg, double activation, double newtons)
    {
        var posture = new Posture { Pelvis = new(pelvisDeg, 0, 0), Lumbar = new(lumbarDeg, 0, 0) };
        var (ours, compressions) = Ours(posture);
        // OpenSim's points are fixed: they are those of this posture.
        var loads = OsimTexts.Solver(Written(posture)).Solve(Coordinates(posture));
        Assert.Equal(Enum.GetNames<LumbarJoint>().Select(n => n.ToLowerInvariant()), loads.Joints.Select(j => j.Joint));
        Assert.InRange(loads.Certificate.KktResidual, 0, 1e-8);
        var byName = loads.Muscles.ToDictionary(m => m.Name, m => m.Activation);
        Assert.All(ours, m => Assert.Equal(m.Value, byName.GetValueOrDefault(m.Key), activation));
        // The wall of the belly turns about joints of its own when the back is bent; that is what is left between the two.
        for (var k = 0; k < Trunk.Joints; k++) Assert.Equal(compressions[k], loads.Joints[k].CompressionN, newtons);
    }

    [Fact]
    public void The_other_side_loads_the_other_side()
    {
        var (right, left) = (Solve(("l3l4_bending", 0.1), ("l2l3_rotation", 0.03), ("pelvis_list", 0.1)), Solve(("l3l4_bending", -0.1), ("l2l3_rotation", -0.03), ("pelvis_list", -0.1)));
        for (var k = 0; k < Trunk.Joints; k++)
        {
            Assert.Equal(right.Joints[k].CompressionN, left.Joints[k].CompressionN, 1e-5);
            Assert.Equal(right.Joints[k].ShearRightN, -left.Joints[k].ShearRightN, 1e-5);
        }

        var other = left.Muscles.ToDictionary(m => m.Name, m => m.Activation);
        Assert.All(right.Muscles, m => Assert.Equal(m.Activation, other[m.Name[..^2] + (m.Name.EndsWith('r') ? "_l" : "_r")], 1e-7));
    }

    [Fact]
    public void A_weight_on_the_chest_presses_every_disc()
    {
        var solver = OsimTexts.Solver(Model.Value);
        var without = solver.Solve(Model.Value.Defaults());
        var with = solver.Solve(Model.Value.Defaults(), [new("thorax", new(0.2, 0.15, 0), new(0, -98, 0))]);
        Assert.All(without.Joints.Zip(with.Joints), p => Assert.True(p.Second.CompressionN > p.First.CompressionN + 100));
    }

    [Fact]
    public void A_model_is_written_as_it_stands()
    {
        using MemoryStream file = new(), standing = new();
        OsimTrunk.Write(Someone, file);
        OsimTrunk.Write(Someone, standing, Posture.Standing);
        Assert.Equal(standing.ToArray(), file.ToArray());
    }

    private static OsimModel Written(Posture passing)
    {
        using var file = new MemoryStream();
        OsimTrunk.Write(Someone, file, passing);
        return OsimTexts.Good(System.Text.Encoding.UTF8.GetString(file.ToArray()));
    }

    private static OsimLoads Solve(params (string, double)[] set) => OsimTexts.Solver(Model.Value).Solve(OsimTexts.At(Model.Value, set));

    private static double[] Coordinates(Posture posture)
    {
        var set = new List<(string, double)> { ("pelvis_tilt", -posture.Pelvis.FlexionDeg) };
        for (var k = LumbarJoint.L5S1; k <= LumbarJoint.T12L1; k++) set.Add((OsimTrunk.Coordinate(k, 0), -posture.At(k).FlexionDeg));
        // Arms hang down whatever the trunk does.
        var lean = posture.Pelvis.FlexionDeg + posture.Lumbar.FlexionDeg;
        set.AddRange([("arm_flex_r", lean), ("arm_flex_l", lean)]);
        return OsimTexts.At(Model.Value, [.. set.Select(s => (s.Item1, s.Item2 * Math.PI / 180))]);
    }

    // The muscles of our own balance alone: no belly, no passive joints, no tonic floor.
    private static (Dictionary<string, double> Activation, double[] CompressionN) Ours(Posture posture)
    {
        var (trunk, task) = (Trunk.Of(Someone), new SpineTask { Id = "bare", Name = "", Person = Someone, Posture = posture, AbdominalPressureKPa = 0 });
        var balance = new Balance(trunk, task, ModelSettings.Default);
        var field = new Vec3(0, -Balance.Gravity, 0);
        var p = balance.ProblemFor(field);
        var n = trunk.Fascicles.Count;
        var solution = DualNewton.Solve(new ShareProblem(p.Rows, p.Matrix[..(n * p.Rows)], p.Weight[..n], new double[n], p.Upper[..n], p.Target));
        var newtons = new AlignedDoubles(balance.Lines.Lanes.Slots);
        for (var i = 0; i < n; i++)
        {
            var slot = balance.Lines.Lanes.SlotOf[i];
            newtons.Span[slot] = (balance.Lines.Most.Span[slot] * solution.X[i]) + balance.Lines.Passive.Span[slot];
        }

        var outside = new OutsideLoad().Take(balance.Pose, Weight(balance.Pose, task), field, [], default);
        double[] compressions = [.. Enumerable.Range(0, Trunk.Joints).Select(k =>
            -(outside.Force[k] + balance.Lines.SumOfForces(newtons, k)).Dot(DiscFrame.Of(balance.Pose, k).YAxis))];
        return (trunk.Fascicles.Select((f, i) => (f.Name, solution.X[i])).ToDictionary(x => x.Name, x => x.Item2), compressions);
    }

    private static WeightAbove Weight(Pose pose, SpineTask task)
    {
        var weight = new WeightAbove();
        weight.Take(pose, task, ModelSettings.Default);
        return weight;
    }
}
