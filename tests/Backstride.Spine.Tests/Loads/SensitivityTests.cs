using Backstride.Spine.Loads;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Loads;

public class SensitivityTests
{
    [Theory]
    [InlineData("standing")]
    [InlineData("lift-near")]
    [InlineData("lying-side")]
    public void Inputs_come_with_the_weightiest_first(string id)
    {
        var rows = Sensitivity.Of(NamedTasks.Find(id)!);
        Assert.Equal(8, rows.Count);
        Assert.All(rows.Zip(rows.Skip(1)), p => Assert.True(p.First.MostPercent >= p.Second.MostPercent));
        Assert.All(rows, r => Assert.True(double.IsFinite(r.MostPercent)));
    }

    [Fact]
    public void A_heavier_trunk_and_a_heavier_load_ahead_press_more()
    {
        var rows = Sensitivity.Of(NamedTasks.Find("lift-near")!);
        Assert.All(rows.Where(r => r.Input.Contains("mass", StringComparison.Ordinal)), r => Assert.True(r.LowPercent < 0 && r.HighPercent > 0, r.Input));
    }

    [Fact]
    public void The_model_card_shows_what_the_command_prints()
    {
        var card = File.ReadAllText(Path.Combine(Backstride.Testing.Repository.Root, "docs", "spine-model.md"));
        foreach (var id in new[] { "standing", "lean", "lift-near", "running" })
        {
            var rows = Sensitivity.Of(NamedTasks.Find(id)!).Take(3).Select(r => FormattableString.Invariant($"{r.Input} {r.LowPercent:+0;-0;0} / {r.HighPercent:+0;-0;0}"));
            Assert.Contains($"| {id} | {string.Join(" | ", rows)} |", card, StringComparison.Ordinal);
        }
    }
}
