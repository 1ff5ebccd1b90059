using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;
using Backstride.Testing;

namespace Backstride.Spine.Tests;

public class PackageExample
{
    [Fact]
    public void The_example_of_the_package_runs()
    {
        using var console = new StringWriter();
        var before = Console.Out;
        Console.SetOut(console);
        try
        {
            Example();
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Matches("^[2-9]\\.[0-9] times standing, [0-9]+ N \\([0-9]+ to [0-9]+\\)\nproved to [0-9.]+e-[0-9]+, [0-9.]+ Nm not held\n$", console.ToString());
    }

    [Fact]
    public void The_example_is_the_text_of_the_package()
    {
        var example = ReadmeExample.OfPackage("Backstride.Spine");
        Assert.NotEmpty(example);
        Assert.Equal(example, ReadmeExample.InSource(example, "tests", "Backstride.Spine.Tests", "PackageExample.cs"));
    }

    private static void Example()
    {
        var lean = new BodyPosture(new JointBend(FlexionDeg: 40, SideDeg: 0, TwistDeg: 0)).Resolve();
        var task = new SpineTask { Id = "pot", Name = "Lifting a pot", Person = new(64, 1.68, Sex.Female), Posture = lean, Hands = [new(Side.Both, 12)] };
        var loads = SpineModel.Solve(task);
        var disc = loads.Levels[(int)LumbarJoint.L4L5];
        Console.WriteLine($"{loads.RatioToStanding:0.0} times standing, {disc.CompressionN:0} N ({disc.LowN:0} to {disc.HighN:0})");
        Console.WriteLine($"proved to {loads.Certificate.KktResidual:0.0e0}, {loads.Certificate.SlackNm:0.0} Nm not held");
    }
}
