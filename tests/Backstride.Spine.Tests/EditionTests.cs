using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests;

/// <summary>Loads kept from an earlier edition are worked out anew: whoever changes a load raises the edition.</summary>
public class EditionTests
{
    [Theory]
    [InlineData("standing", 509.41)]
    [InlineData("lean", 1243.77)]
    [InlineData("lift-round", 2513.77)]
    [InlineData("carry-one-hand", 841.36)]
    [InlineData("sitting-slumped", 1135.83)]
    [InlineData("bird-dog", 946.43)]
    public void This_edition_has_these_loads_of_tasks(string task, double newtons) =>
        Same(newtons, SpineModel.Solve(NamedTasks.Find(task)!).Levels[(int)LumbarJoint.L4L5].CompressionN);

    [Theory]
    [InlineData(1.2, 110, 743.24)]
    [InlineData(2.8, 165, 1483.47)]
    [InlineData(4.5, 180, 1792.48)]
    public void This_edition_has_these_peaks_of_steps(double speedMps, double cadenceSpm, double newtons) =>
        Same(newtons, GaitModel.Solve(new GaitInput(Person.Default, speedMps, cadenceSpm)).Load!.L4L5.PeakN);

    private static void Same(double newtons, double now)
    {
        Assert.Equal(1, SpineModel.Edition);
        Assert.True(Math.Abs(now - newtons) < 0.05, FormattableString.Invariant($"{now:F2} N, and {newtons} N when this edition began: raise SpineModel.Edition, and then put the new loads here"));
    }
}
