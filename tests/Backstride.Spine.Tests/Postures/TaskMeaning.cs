using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Postures;

/// <summary>What a task file means where it leaves something out.</summary>
public class TaskMeaning
{
    [Theory]
    [InlineData("thorax", -0.0907 + 0.108, 0.3407 - 0.061)]
    [InlineData("l3", -0.0836 + 0.108, 0.140 - 0.061)]
    public void A_force_without_a_place_acts_in_the_middle_of_what_its_body_weighs(string body, double forward, double up)
    {
        var force = Assert.Single(Task($"person: {{statureM: 1.7}}\nforces: [{{body: {body}, forceN: [100, 0, 0]}}]").Forces);
        Assert.Equal(forward, force.PointM.X, 1e-6);
        Assert.Equal(up, force.PointM.Y, 1e-6);
    }

    [Theory]
    [InlineData("stressNPerCm2: 130")]
    [InlineData("stressNPerCm2: 40")]
    [InlineData("strength: {multifidus: 0.3}")]
    public void Standing_is_once_standing_however_strong_the_person_is(string strength) =>
        Assert.Equal(1, SpineModel.Solve(Task(strength)).RatioToStanding, 1e-9);

    [Fact]
    public void Who_is_pushed_up_on_free_supports_presses_them_by_what_the_push_takes()
    {
        // All that is above the pelvis goes up at 3 m/s2: the floor gives the weight and 0.484 of the body times 3.
        const string Kneel = "posture: {pelvis: 90}\narms: {both: {raiseDeg: 0}}\nlegs: {both: {kneeDeg: 90}}\npelvisFree: true\nsupports: [{place: hands, friction: 0.5}, {place: knees, friction: 0.5}]\n";
        var (still, lifted) = (SpineModel.Solve(Task(Kneel)), SpineModel.Solve(Task(Kneel + "accelerationMps2: {up: 3}")));
        Assert.InRange(still.Certificate.SlackNm, 0, 0.1);
        Assert.InRange(lifted.Certificate.SlackNm, 0, 0.1);
        Assert.True(lifted.Levels[1].CompressionN > still.Levels[1].CompressionN);
    }

    private static SpineTask Task(string text)
    {
        var reading = TaskFile.Read(text, "a.yaml");
        Assert.True(reading.Task is not null, string.Join("; ", reading.Faults.Select(f => f.Message)));
        return reading.Task;
    }
}
