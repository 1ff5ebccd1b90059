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
    public void An_ellipsoid_has_a_taut_line_for_every_pair_of_ends() =>
        Prop.ForAll((from axes in Lines.Axes from ends in Lines.Across select (axes, ends)).ToArbitrary(), x =>
        {
            var surface = Lines.Surface(OsimSurfaceKind.Ellipsoid, x.axes);
            Assert.NotEqual(Laying.Lost, surface.Lay(Lines.Times(x.ends.From, x.axes), Lines.Times(x.ends.To, x.axes), out _));
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
