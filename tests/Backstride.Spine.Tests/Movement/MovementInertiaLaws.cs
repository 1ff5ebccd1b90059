using Backstride.Spine.Anatomy;
using Backstride.Spine.Movement;
using Backstride.Spine.OpenSim;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Spine.Tests.Movement;

/// <summary>What is gained of speed, from places that were measured.</summary>
public class MovementInertiaLaws
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void A_curve_of_the_fifth_degree_has_its_own_second_derivative_at_even_and_uneven_times() =>
        Prop.ForAll(Arb.From(Times), Arb.From(Gen.Choose(-1000, 1000).ArrayOf(6)), (times, c) =>
        {
            double At(double t) => c.Select((k, i) => k / 100.0 * Math.Pow(t - times[0], i)).Sum();
            double Second(double t) => c.Select((k, i) => i < 2 ? 0 : k / 100.0 * i * (i - 1) * Math.Pow(t - times[0], i - 2)).Sum();
            var middle = times.Length / 2;
            var found = new LocalFit(times, middle).Second(i => At(times[i]));
            return (Math.Abs(found - Second(times[middle])) < 1e-5 * (1 + c.Max(Math.Abs))).Label(FormattableString.Invariant($"{found} for {Second(times[middle])}"));
        }).Check(Some);

    [Fact]
    public void A_curve_of_the_third_degree_has_it_at_the_ends_too() =>
        Prop.ForAll(Arb.From(Times), Arb.From(Gen.Choose(-1000, 1000).ArrayOf(4)), (times, c) =>
        {
            double At(double t) => c.Select((k, i) => k / 100.0 * Math.Pow(t - times[0], i)).Sum();
            double Second(double t) => (2 * c[2] / 100.0) + (6 * c[3] / 100.0 * (t - times[0]));
            return new[] { 0, 1, times.Length - 1 }.All(at => Math.Abs(new LocalFit(times, at).Second(i => At(times[i])) - Second(times[at])) < 1e-5 * (1 + c.Max(Math.Abs)));
        }).Check(Some);

    [Fact]
    public void Nothing_is_gained_by_going_on_at_one_speed_in_one_posture()
    {
        var still = Loads(Table(60, t => "-5 -10 " + Row(0, 0, 0)));
        var going = Loads(Table(60, t => "-5 -10 " + Row(4 * t, 1 + (0.1 * t), -0.3 * t)));
        Assert.All(still.Zip(going), p => Assert.Equal(p.First, p.Second, 1e-3));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(250)]
    public void A_bounce_is_the_acceleration_of_that_bounce(int hertz)
    {
        // A runner's: 3 cm up and down, 2.8 times a second, 9 m/s2 at the turning points.
        double Place(double t) => 0.03 * Math.Sin(2 * Math.PI * 2.8 * t);
        var given = Motion.Read(Read($"a\ninDegrees=yes\nendheader\ntime pelvis_tilt lumbar_extension pelvis_ay\n{Rows(hertz, t => FormattableString.Invariant($"-5 -5 {-Math.Pow(2 * Math.PI * 2.8, 2) * Place(t)}"))}"), Person.Default, "a").Frames!;
        var expected = MovementSolver.Solve(Person.Default, given).Select(f => f.At(LumbarJoint.L4L5).CompressionN).ToArray();
        var found = Loads(Table(hertz, t => "-5 -5 " + Row(0, Place(t), 0)));
        for (var i = 0; i < found.Length; i++)
        {
            var atAnEnd = Math.Min(i, found.Length - 1 - i) < 0.1 * hertz;
            Assert.True(Math.Abs(found[i] - expected[i]) < (atAnEnd ? 0.35 : 0.04) * 1000, FormattableString.Invariant($"{hertz} Hz, row {i}: {found[i]:F0} N for {expected[i]:F0}"));
        }
    }

    [Fact]
    public void A_chest_that_is_thrown_back_loads_the_back_though_the_pelvis_stays()
    {
        // From bent forward to upright and on: slowed down by the belly's side, sped up by the back's.
        var frames = Table(100, t => FormattableString.Invariant($"0 {-20 * Math.Cos(2 * Math.PI * t)} ") + Row(0, 0, 0));
        var (moving, held) = (Loads(frames), MovementSolver.Solve(Person.Default, Motion.Read(frames, Person.Default, "a", atRest: true).Frames!).Select(f => f.At(LumbarJoint.L4L5).CompressionN).ToArray());
        Assert.True(moving[20] > held[20] + 20 || moving[100] > held[100] + 20, FormattableString.Invariant($"{moving[20]:F0} {held[20]:F0} {moving[100]:F0} {held[100]:F0}"));
        Assert.Equal(InertiaSource.FromPlaces, Motion.InertiaOf(frames));
    }

    [Fact]
    public void Too_few_rows_are_taken_as_held_still()
    {
        var few = Read("a\ninDegrees=yes\nendheader\ntime pelvis_tilt pelvis_ty\n0 0 1\n0.1 0 1.1\n0.2 0 1\n");
        Assert.Equal(InertiaSource.None, Motion.InertiaOf(few));
        var frames = Motion.Read(few, Person.Default, "a").Frames!;
        Assert.All(frames, f => Assert.Empty(f.Task.Accelerations));
        Assert.Throws<ArgumentException>(() => MovementInertia.Of(frames, [.. frames.Select(_ => Vec3.Zero)]));
    }

    [Fact]
    public void Places_in_millimetres_are_told_with_their_line()
    {
        var fault = Assert.Single(Motion.Read(Table(60, t => "0 0 " + Row(0, 950 + (30 * Math.Sin(17.6 * t)), 0)), Person.Default, "a").Faults);
        Assert.Equal("SPN003", fault.Code);
        Assert.StartsWith("line ", fault.Position, StringComparison.Ordinal);
        Assert.Contains("metres", fault.Message, StringComparison.Ordinal);
    }

    private static Gen<double[]> Times =>
        from hertz in Gen.Choose(30, 300)
        from uneven in Gen.Choose(50, 150).ArrayOf(hertz)
        select uneven.Aggregate(new List<double> { 0.5 }, (all, step) => [.. all, all[^1] + (step / 100.0 / hertz)]).ToArray();

    private static string Row(double x, double y, double z) => FormattableString.Invariant($"{x:R} {y:R} {z:R}");

    private static string Rows(int hertz, Func<double, string> row) =>
        string.Join('\n', Enumerable.Range(0, hertz + 1).Select(i => FormattableString.Invariant($"{i / (double)hertz:R} {row(i / (double)hertz)}"))) + "\n";

    private static StoTable Table(int hertz, Func<double, string> row) =>
        Read($"a\ninDegrees=yes\nendheader\ntime pelvis_tilt lumbar_extension pelvis_tx pelvis_ty pelvis_tz\n{Rows(hertz, row)}");

    private static StoTable Read(string text) => StoTable.Read(new StringReader(text)).Table!;

    private static double[] Loads(StoTable table) =>
        [.. MovementSolver.Solve(Person.Default, Motion.Read(table, Person.Default, "a").Frames!).Select(f => f.At(LumbarJoint.L4L5).CompressionN)];
}
