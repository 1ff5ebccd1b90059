using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim.Wraps;

namespace Backstride.Spine.Tests.OpenSim.Wraps;

/// <summary>Lines over surfaces whose length is known with a pencil.</summary>
public class ClosedForms
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(-0.3)]
    public void A_quarter_turn_about_a_cylinder_rises_evenly(double rise)
    {
        // Down along x = r, a quarter round, away along y = -r: short enough that straight would be through the cylinder.
        const double R = 0.03;
        Vec3 from = new(R, 0.02, 0), to = new(-0.015, -R, rise);
        var (arc, length) = Lines.Laid(Lines.Surface(OsimSurfaceKind.Cylinder, new(R, 1, 1)), from, to);
        var flat = 0.02 + (R * Math.PI / 2) + 0.015;
        Assert.Equal(Math.Sqrt((flat * flat) + (rise * rise)), length, 1e-14);
        Near(new(R, 0, rise * 0.02 / flat), arc.From);
        Near(new(0, -R, rise * (0.02 + (R * Math.PI / 2)) / flat), arc.To);
    }

    [Fact]
    public void A_cylinder_that_a_line_goes_past_leaves_it_straight()
    {
        var cylinder = Lines.Surface(OsimSurfaceKind.Cylinder, new(0.03, 1, 0.1));
        Assert.Equal(Laying.Clear, cylinder.Lay(new(0.031, -1, 0), new(0.031, 1, 0), out _));
        Assert.Equal(Laying.Clear, cylinder.Lay(new(1, 0.1, 0), new(2, -0.1, 0), out _));
        Assert.Equal(Laying.Must, cylinder.Lay(new(0.029, -1, 0), new(0.029, 1, 0), out _));
        Assert.Equal(Laying.Inside, cylinder.Lay(new(0.029, 0, 0), new(0.029, 1, 0), out _));
        // Along the axis, beside it; and beyond the cylinder's end.
        Assert.Equal(Laying.Clear, cylinder.Lay(new(0.04, 0, -1), new(0.04, 0, 1), out _));
        Assert.Equal(Laying.Clear, cylinder.Lay(new(0.01, -1, 0.06), new(0.01, 1, 0.06), out _));
        Assert.Equal(Laying.Must, cylinder.Lay(new(0.01, -0.1, 0.1), new(0.01, 0.1, -0.1), out _));
    }

    [Fact]
    public void A_half_of_a_cylinder_draws_the_line_to_its_side()
    {
        const double R = 0.03;
        Vec3 from = new(-0.01, 0.1, 0), to = new(-0.01, -0.1, 0);
        // Free it goes the short way round, over -x; held to +x round the other side.
        var free = Lines.Laid(Lines.Surface(OsimSurfaceKind.Cylinder, new(R, 1, 1)), from, to);
        Assert.True(free.Arc.From.X < 0);
        var held = Lines.Laid(Lines.Surface(OsimSurfaceKind.Cylinder, new(R, 1, 1), new(0, 1)), from, to);
        Assert.True(held.Arc.From.X > 0);
        double far = Math.Sqrt(0.0001 + 0.01), seen = Math.Acos(R / far), aside = Math.Atan2(0.01, 0.1);
        Assert.Equal(2 * Math.Sqrt((far * far) - (R * R)) + (R * (Math.PI + (2 * aside) - (2 * seen))), held.LengthM, 1e-14);
        // Even when it does not meet the cylinder at all.
        Assert.Equal(Laying.May, Lines.Surface(OsimSurfaceKind.Cylinder, new(R, 1, 1), new(0, 1)).Lay(new(-0.05, 0.1, 0), new(-0.05, -0.1, 0), out _));
        // On the right side it goes straight.
        Assert.Equal(Laying.Clear, Lines.Surface(OsimSurfaceKind.Cylinder, new(R, 1, 1), new(0, 1)).Lay(new(0.05, 0.1, 0), new(0.05, -0.1, 0), out _));
    }

    [Theory]
    [InlineData(OsimSurfaceKind.Sphere, 1e-14)]
    [InlineData(OsimSurfaceKind.Ellipsoid, 1e-11)]
    public void Over_a_ball_it_goes_along_a_great_circle(OsimSurfaceKind kind, double within)
    {
        const double R = 0.04;
        Vec3 from = new(R, 0.03, 0), to = new(-0.02, -R, 0);
        var (arc, length) = Lines.Laid(Lines.Surface(kind, new(R, R, R)), from, to);
        Assert.Equal(0.03 + (R * Math.PI / 2) + 0.02, length, within);
        Near(new(R, 0, 0), arc.From, 10 * within);
        Near(new(0, -R, 0), arc.To, 10 * within);
    }

    [Fact]
    public void A_half_of_a_ball_draws_the_line_to_its_side()
    {
        const double R = 0.04;
        Vec3 from = new(-0.1, 0.01, 0), to = new(0.1, 0.01, 0);
        double far = Math.Sqrt(0.0101), lines = 2 * Math.Sqrt((far * far) - (R * R)), seen = 2 * Math.Acos(R / far), between = 2 * Math.Atan2(0.1, 0.01);
        foreach (var kind in new[] { OsimSurfaceKind.Sphere, OsimSurfaceKind.Ellipsoid })
        {
            Assert.Equal(lines + (R * (between - seen)), Lines.Laid(Lines.Surface(kind, new(R, R, R), new(1, 1)), from, to).LengthM, 1e-11);
            Assert.Equal(lines + (R * ((2 * Math.PI) - between - seen)), Lines.Laid(Lines.Surface(kind, new(R, R, R), new(1, -1)), from, to).LengthM, 1e-11);
        }
    }

    [Fact]
    public void Round_the_waist_of_an_ellipsoid_of_revolution_it_goes_along_a_circle()
    {
        Vec3 from = new(0.03, 0.02, 0), to = new(-0.02, -0.03, 0);
        var waist = 0.02 + (0.03 * Math.PI / 2) + 0.02;
        foreach (var height in new[] { 0.03, 0.05, 0.12 })
        {
            var (arc, length) = Lines.Laid(Lines.Surface(OsimSurfaceKind.Ellipsoid, new(0.03, 0.03, height)), from, to);
            Assert.Equal(waist, length, 1e-11);
            Assert.Equal(0, arc.To.Z, 1e-9);
        }

        // Over the top of a flat one it is shorter.
        Assert.InRange(Lines.Laid(Lines.Surface(OsimSurfaceKind.Ellipsoid, new(0.03, 0.03, 0.01)), from, to).LengthM, (to - from).Length, waist - 0.005);
    }

    [Fact]
    public void A_ring_holds_a_line_within_it()
    {
        // Tube of 1 cm about a ring of 5 cm; the line would pass the tube's middle 3 mm further out.
        Vec3 from = new(0.053, 0, 0.1), to = new(0.053, 0, -0.1);
        var (arc, length) = Lines.Laid(Lines.Surface(OsimSurfaceKind.Torus, new(0.01, 0.05, 1)), from, to);
        double far = Math.Sqrt((0.003 * 0.003) + 0.01), seen = Math.Acos(0.01 / far), aside = Math.Atan2(0.003, 0.1);
        Assert.Equal((2 * Math.Sqrt((far * far) - 0.0001)) + (0.01 * (Math.PI + (2 * aside) - (2 * seen))), length, 1e-9);
        Assert.True(arc.From.X < 0.05 && arc.To.X < 0.05);
        Assert.Equal(Laying.Clear, Lines.Surface(OsimSurfaceKind.Torus, new(0.01, 0.05, 1)).Lay(new(0, 0.01, 0.1), new(0, 0.01, -0.1), out _));
    }

    private static void Near(Vec3 expected, Vec3 actual, double within = 1e-14) =>
        Assert.True((expected - actual).Length < within, $"{actual} is not {expected}");
}
