using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim.Models;
using Backstride.Spine.OpenSim.Wraps;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.OpenSim.Wraps;

/// <summary>Models whose muscle lies over surfaces.</summary>
public class WrappedModelTests
{
    private const double Weight = 30 * 9.81;

    public static TheoryData<string> Drums => [WrapTexts.New(WrapTexts.Drum, ["drum"]), WrapTexts.Old(WrapTexts.Drum, ["drum"])];

    // Everything that differs is moved, turned or sized so that the muscle touches it and is pushed aside.
    private static readonly Gen<string> Pelvis =
        from kind in Gen.Elements("WrapCylinder", "WrapSphere", "WrapEllipsoid")
        from x in Examples.Between(-0.01, 0.02)
        from z in Examples.Between(-0.015, 0.015)
        from turn in Examples.Between(-0.6, 0.6)
        from size in Examples.Between(0.045, 0.06)
        from other in Examples.Between(0.05, 0.08)
        select WrapTexts.Surface(kind, "low", FormattableString.Invariant($"{x} 0.2 {z}"),
            FormattableString.Invariant($"<radius>{size}</radius><length>1</length><dimensions>{size} {other} {size}</dimensions><xyz_body_rotation>{turn / 3} {turn} 0.1</xyz_body_rotation>"));

    private static readonly Gen<string> Torso =
        from kind in Gen.Elements("WrapCylinder", "WrapSphere", "WrapEllipsoid")
        from x in Examples.Between(-0.03, -0.02)
        from size in Examples.Between(0.022, 0.03)
        select WrapTexts.Surface(kind, "high", FormattableString.Invariant($"{x} 0.075 0.002"),
            FormattableString.Invariant($"<radius>{size / 2}</radius><length>1</length><dimensions>{size / 2} {size / 2} {size}</dimensions><xyz_body_rotation>0 0.2 0</xyz_body_rotation>"));

    private static Gen<(OsimModel Model, double Angle)> Models =>
        from low in Pelvis
        from high in Torso
        from both in Gen.Elements<string[]>(["low"], ["low", "high"], ["high", "low"])
        from angle in Examples.Between(-0.5, 0.2)
        let reading = OsimTexts.Read(WrapTexts.New(low, both, high))
        where reading.Faults.Count == 0
        select (reading.Model!, angle);

    [Theory]
    [MemberData(nameof(Drums))]
    public void Over_a_drum_about_the_hinge_the_arm_is_its_radius_in_every_posture(string text)
    {
        var model = OsimTexts.Good(text);
        foreach (var angle in new[] { -0.6, -0.4, 0, 0.1 })
        {
            Assert.Equal(0.05, WrapTexts.Arms(model, angle).ArmM[0], 1e-9);
            Assert.Equal(-0.05 * angle, WrapTexts.Path(model, angle) - WrapTexts.Path(model, 0), 1e-14);
        }

        // Bent forward far enough the short way is round the front, unless it is held behind.
        Assert.Equal(-0.05, WrapTexts.Arms(model, -1).ArmM[0], 1e-9);
        Assert.Equal(0.05, WrapTexts.Arms(OsimTexts.Good(text.Replace("<length>1</length>", "<length>1</length><quadrant>-x</quadrant>", StringComparison.Ordinal)), -1).ArmM[0], 1e-9);

        // Bent back far enough the straight line goes past the drum.
        var (s, c) = Math.SinCos(0.6);
        var straight = new Vec3((c * -0.04) - (s * 0.1) + 0.04, (s * -0.04) + (c * 0.1) + 0.1, 0).Length;
        Assert.Equal(straight, WrapTexts.Path(model, 0.6), 1e-14);
    }

    [Theory]
    [MemberData(nameof(Drums))]
    public void The_disc_takes_what_the_muscle_pulls_where_it_leaves_the_drum(string text)
    {
        var model = OsimTexts.Good(text);
        const double Angle = -0.6;
        var loads = OsimTexts.Solver(model).Solve(OsimTexts.At(model, ("lumbar_extension", Angle)));
        var (s, c) = Math.SinCos(Angle);
        var force = loads.Muscles[0].ForceN;
        Assert.Equal(Weight * ((c * 0.1) - (s * 0.25)), (force * 0.05) + loads.Certificate.SlackNm, 1e-5);
        // The torso's end lies 4 cm behind and 10 cm above the hinge, turned; the tangent from there leaves the drum behind.
        Vec3 end = new((c * -0.04) - (s * 0.1), (s * -0.04) + (c * 0.1), 0);
        var seen = Math.Atan2(end.Y, end.X) + Math.Acos(0.05 / end.Length);
        var pull = (new Vec3(0.05 * Math.Cos(seen), 0.05 * Math.Sin(seen), 0) - end).Unit();
        Vec3 up = new(-Math.Sin(Angle / 2), Math.Cos(Angle / 2), 0), sum = (force * pull) + new Vec3(0, -Weight, 0);
        Assert.Equal(-sum.Dot(up), loads.Joints[0].CompressionN, 1e-6);
        Assert.Equal(sum.Dot(new(up.Y, -up.X, 0)), loads.Joints[0].ShearAnteriorN, 1e-6);
        Assert.Empty(loads.Notes);
    }

    [Fact]
    public void It_does_not_matter_on_which_body_a_drum_about_the_hinge_sits()
    {
        // What it presses goes to the body that it sits on: the disc feels the difference, the muscle does not.
        var low = OsimTexts.Good(WrapTexts.New(WrapTexts.Drum, ["drum"]));
        var high = OsimTexts.Good(WrapTexts.New("", ["drum"], WrapTexts.Drum.Replace("0 0.2 0", "0 0 0", StringComparison.Ordinal)));
        var at = OsimTexts.At(low, ("lumbar_extension", -0.6));
        var (a, b) = (OsimTexts.Solver(low).Solve(at), OsimTexts.Solver(high).Solve(at));
        Assert.Equal(a.Muscles[0].ForceN, b.Muscles[0].ForceN, 1e-6);
        Assert.True(Math.Abs(a.Joints[0].ShearAnteriorN - b.Joints[0].ShearAnteriorN) > 50);
    }

    [Fact]
    public void The_arm_is_how_much_the_path_shortens() =>
        Prop.ForAll(Models.ToArbitrary(), x =>
        {
            // The whole way anew in both postures, not with its touches held.
            const double Step = 1e-5;
            var change = (WrapTexts.Path(x.Model, x.Angle - Step) - WrapTexts.Path(x.Model, x.Angle + Step)) / (2 * Step);
            Assert.Equal(change, WrapTexts.Arms(x.Model, x.Angle).ArmM[0], 2e-7);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void What_a_muscle_does_to_all_bodies_together_is_nothing() =>
        Prop.ForAll(Models.ToArbitrary(), x =>
        {
            var now = OsimTexts.At(x.Model, ("lumbar_extension", x.Angle));
            var places = x.Model.Place(now);
            var route = OsimRouting.Find(x.Model.Muscles[0], now, places);
            Vec3 force = default, moment = default, onTorso = default;
            foreach (var pull in route.Pulls(now, places))
            {
                force += pull.Force;
                moment += pull.At.Cross(pull.Force);
                if (pull.Body == x.Model.FindBody("torso")) onTorso += (pull.At - places[pull.Body].At).Cross(pull.Force);
            }

            Assert.Equal(0, force.Length, 1e-14);
            Assert.Equal(0, moment.Length, 1e-14);
            // And its moment on the torso about the hinge is the arm.
            Assert.Equal(WrapTexts.Arms(x.Model, x.Angle).ArmM[0], onTorso.Z, 1e-8);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Two_surfaces_are_both_touched_and_the_way_between_them_is_straight()
    {
        var model = OsimTexts.Good(WrapTexts.New(WrapTexts.Drum, ["drum", "rib"], WrapTexts.Surface("WrapSphere", "rib", "-0.035 0.07 0", "<radius>0.012</radius>")));
        var now = model.Defaults();
        var places = model.Place(now);
        var stops = OsimRouting.Find(model.Muscles[0], now, places).Stops;
        Assert.Equal(6, stops.Count);
        // Taut: along the way from drum to rib the surfaces are touched, not cut.
        Vec3 drum = places[1].Apply(new(0, 0.2, 0)), rib = places[2].Apply(new(-0.035, 0.07, 0)), from = places[1].Apply(stops[2].At), to = places[2].Apply(stops[3].At);
        Assert.Equal(0, (to - from).Unit().Dot((from - drum).Unit()), 1e-10);
        Assert.Equal(0, (to - from).Unit().Dot((to - rib).Unit()), 1e-10);
    }

    [Fact]
    public void A_range_keeps_a_surface_to_a_part_of_the_path()
    {
        var text = WrapTexts.New(WrapTexts.Drum, ["drum"]).Replace("<PathPoint name=\"b\">",
            "<PathPoint name=\"m\"><socket_parent_frame>/bodyset/pelvis</socket_parent_frame><location>-0.04 0.12 0</location></PathPoint><PathPoint name=\"b\">", StringComparison.Ordinal);
        double Length(string range) => WrapTexts.Path(OsimTexts.Read(text.Replace("-1 -1", range, StringComparison.Ordinal)).Model!, 0);
        Assert.True(Length("-1 -1") > Length("1 2") + 1e-4);
        Assert.Equal(Length("-1 -1"), Length("2 3"), 12);
        Assert.Equal(0.2, Length("1 2"), 12);
        Assert.Contains(OsimTexts.Read(text.Replace("-1 -1", "3 3", StringComparison.Ordinal)).Faults, f => f.Code == "SPN013");
    }

    [Fact]
    public void The_mirror_image_has_the_same_arms()
    {
        static OsimModel With(int side) => OsimTexts.Good(WrapTexts.New(
            WrapTexts.Surface("WrapEllipsoid", "low", FormattableString.Invariant($"0 0.2 {0.01 * side}"), FormattableString.Invariant($"<dimensions>0.05 0.07 0.06</dimensions><xyz_body_rotation>{0.3 * side} {0.2 * side} 0.1</xyz_body_rotation>")), ["low"]));
        foreach (var angle in new[] { -0.5, -0.1 }) Assert.Equal(WrapTexts.Arms(With(1), angle).ArmM[0], WrapTexts.Arms(With(-1), angle).ArmM[0], 1e-9);
    }
}
