using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim.Wraps;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.OpenSim.Wraps;

/// <summary>What every line that is pulled taut over a surface keeps to.</summary>
public class TautLaws
{
    private static readonly OsimSurfaceKind[] Round = [OsimSurfaceKind.Cylinder, OsimSurfaceKind.Sphere, OsimSurfaceKind.Ellipsoid];

    private static Gen<(OsimSurface Surface, Vec3 From, Vec3 To)> Laid =>
        from kind in Gen.Elements(Round)
        from axes in Lines.Axes
        from ends in Lines.Across
        let size = kind == OsimSurfaceKind.Ellipsoid ? axes : new Vec3(axes.X, axes.X, kind == OsimSurfaceKind.Cylinder ? 10 : axes.X)
        let scale = kind == OsimSurfaceKind.Ellipsoid ? axes : new Vec3(axes.X, axes.X, axes.X)
        let surface = Lines.Surface(kind, size)
        let line = (From: Lines.Times(ends.From, scale), To: Lines.Times(ends.To, scale))
        where surface.Lay(line.From, line.To, out _) is Laying.May or Laying.Must
        select (surface, line.From, line.To);

    [Fact]
    public void It_is_never_shorter_than_straight_and_touches_where_it_comes_down() =>
        Prop.ForAll(Laid.ToArbitrary(), x =>
        {
            var (arc, length) = Lines.Laid(x.Surface, x.From, x.To);
            Assert.True(length >= (x.To - x.From).Length);
            Assert.True(arc.LengthM >= (arc.To - arc.From).Length * (1 - 1e-9));
            foreach (var (end, touch) in new[] { (x.From, arc.From), (x.To, arc.To) })
            {
                Assert.Equal(1, Height(x.Surface, touch), 1e-9);
                Assert.Equal(0, Normal(x.Surface, touch).Dot((end - touch).Unit()), 1e-8);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void No_way_over_the_surface_that_is_a_little_different_is_shorter() =>
        Prop.ForAll(Laid.ToArbitrary(), x =>
        {
            var (arc, length) = Lines.Laid(x.Surface, x.From, x.To);
            if (arc.LengthM < 0.002) return;
            // Over the point of the surface near a touch, half a millimetre to each side: taut to there and on is a longer way.
            var normal = Normal(x.Surface, arc.From);
            var along = (arc.From - x.From).Unit();
            foreach (var aside in new[] { along.Cross(normal), normal.Cross(along) })
            {
                var via = Onto(x.Surface, arc.From + (0.0005 * aside) + (0.0005 * along));
                Assert.True(Lines.LaidOrStraight(x.Surface, x.From, Off(x.Surface, via)) + Lines.LaidOrStraight(x.Surface, Off(x.Surface, via), x.To) > length);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void There_and_back_is_as_far_and_so_is_its_mirror_image() =>
        Prop.ForAll(Laid.ToArbitrary(), x =>
        {
            var length = Lines.Laid(x.Surface, x.From, x.To).LengthM;
            Assert.Equal(length, Lines.Laid(x.Surface, x.To, x.From).LengthM, 1e-11);
            Assert.Equal(length, Lines.Laid(x.Surface, x.From.Mirrored(), x.To.Mirrored()).LengthM, 1e-11);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Its_length_changes_as_if_its_touches_stayed_where_they_are() =>
        Prop.ForAll((from x in Laid from way in Lines.Directions select (x.Surface, x.From, x.To, Way: way)).ToArbitrary(), x =>
        {
            const double Step = 1e-6;
            var (arc, _) = Lines.Laid(x.Surface, x.From, x.To);
            if (arc.LengthM < 0.001) return;
            var change = (Lines.LaidOrStraight(x.Surface, x.From, x.To + (Step * x.Way)) - Lines.LaidOrStraight(x.Surface, x.From, x.To - (Step * x.Way))) / (2 * Step);
            Assert.Equal((x.To - arc.To).Unit().Dot(x.Way), change, 1e-4);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void It_comes_down_and_lifts_off_without_a_jump() =>
        Prop.ForAll(Laid.ToArbitrary(), x =>
        {
            // The far end is carried to the near side: from laid to straight, in steps no longer than which the length may change.
            var away = Normal(x.Surface, Lines.Laid(x.Surface, x.From, x.To).Arc.From);
            const double Step = 2e-4;
            var last = Lines.Laid(x.Surface, x.From, x.To).LengthM;
            for (var i = 1; i < 700; i++)
            {
                var to = x.To + (i * Step * away);
                if (x.Surface.Lay(x.From, to, out _) == Laying.Inside) break;
                var now = Lines.LaidOrStraight(x.Surface, x.From, to);
                Assert.True(Math.Abs(now - last) <= Step * (1 + 1e-9), $"{now - last} at {i}");
                last = now;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void A_line_cut_by_a_plane_is_never_shorter_than_the_taut_one_and_keeps_to_its_half() =>
        Prop.ForAll((from axes in Lines.Axes from ends in Lines.Across from axis in Gen.Choose(0, 2) from side in Gen.Elements(-1, 1) select (axes, ends, half: new OsimHalf(axis, side))).ToArbitrary(), x =>
        {
            Vec3 from = Lines.Times(x.ends.From, x.axes), to = Lines.Times(x.ends.To, x.axes);
            double Cut(OsimHalf half, out Arc arc) => Lines.Length(from, arc = EllipsoidCut.Over(x.axes, half, x.ends.From, x.ends.To), to);
            if (Lines.Surface(OsimSurfaceKind.Ellipsoid, x.axes).Lay(from, to, out _) != Laying.Must) return;
            var taut = Lines.Laid(Lines.Surface(OsimSurfaceKind.Ellipsoid, x.axes), from, to).LengthM;
            Assert.True(taut <= Cut(OsimHalf.All, out _) + 1e-9);
            // Held to a half it is at least as long, and touches where it comes down.
            var held = Lines.Surface(OsimSurfaceKind.Ellipsoid, x.axes, x.half);
            var (arc, length) = Lines.Laid(held, from, to);
            Assert.True(length >= taut - 1e-9);
            Assert.Equal(0, Normal(held, arc.From).Dot((from - arc.From).Unit()), 1e-8);
            Assert.Equal(0, Normal(held, arc.To).Dot((to - arc.To).Unit()), 1e-8);
            Assert.True(arc.LengthM >= (arc.To - arc.From).Length - 1e-12);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void No_place_of_an_ellipsoid_is_nearer_than_the_nearest() =>
        Prop.ForAll((from axes in Lines.Axes from at in Lines.Directions from deep in Examples.Between(0, 0.99) from other in Lines.Directions select (axes, at: Lines.Times(deep * at, axes), other)).ToArbitrary(), x =>
        {
            var nearest = EllipsoidCut.Nearest(x.axes, default, x.at);
            Assert.Equal(1, Height(Lines.Surface(OsimSurfaceKind.Ellipsoid, x.axes), nearest), 1e-12);
            Assert.True((nearest - x.at).Length <= (Lines.Times(x.other, x.axes) - x.at).Length + 1e-12);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Vec3 Scale(OsimSurface s) => s.Kind switch
    {
        OsimSurfaceKind.Ellipsoid => s.SizeM,
        OsimSurfaceKind.Sphere => new(s.SizeM.X, s.SizeM.X, s.SizeM.X),
        _ => new(s.SizeM.X, s.SizeM.X, double.PositiveInfinity),
    };

    private static double Height(OsimSurface s, Vec3 at) => Scale(s) is var a ? new Vec3(at.X / a.X, at.Y / a.Y, at.Z / a.Z).Length : 0;

    private static Vec3 Normal(OsimSurface s, Vec3 at) => Scale(s) is var a ? new Vec3(at.X / (a.X * a.X), at.Y / (a.Y * a.Y), at.Z / (a.Z * a.Z)).Unit() : default;

    private static Vec3 Onto(OsimSurface s, Vec3 at)
    {
        var height = Height(s, at);
        return s.Kind == OsimSurfaceKind.Cylinder ? new(at.X / height, at.Y / height, at.Z) : 1 / height * at;
    }

    // A hair above the surface, where a line still has a direction.
    private static Vec3 Off(OsimSurface s, Vec3 at) => at + (1e-7 * Normal(s, at));
}
