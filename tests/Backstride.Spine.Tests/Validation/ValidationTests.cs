using Backstride.Spine.Validation;

namespace Backstride.Spine.Tests.Validation;

public class ValidationTests
{
    private static readonly ValidationReport Report = SpineValidation.Run();

    [Fact]
    public void The_pressures_follow_those_measured_in_a_living_disc()
    {
        Assert.True(Report.Pearson >= 0.9, $"r {Report.Pearson:F3}");
        Assert.True(Report.RmseMPa <= 0.25, $"RMSE {Report.RmseMPa:F3} MPa");
    }

    [Fact]
    public void No_fewer_rows_pass_than_the_model_card_says()
    {
        var card = File.ReadAllText(Path.Combine(Backstride.Testing.Repository.Root, "docs", "spine-model.md"));
        Assert.Contains(FormattableString.Invariant($"{Report.Passed} of {Report.Total} rows"), card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R01")]
    [InlineData("R02")]
    [InlineData("R03")]
    [InlineData("R12")]
    [InlineData("R18")]
    [InlineData("R33-slow-most")]
    [InlineData("R38-slope")]
    [InlineData("R40")]
    [InlineData("R42-peak")]
    public void Rows_that_passed_keep_passing(string id) => Assert.True(Report.Rows.Single(r => r.Id == id).Pass);

    [Fact]
    public void Every_row_has_a_finite_value() => Assert.All(Report.Rows, r => Assert.True(double.IsFinite(r.Value), r.Id));
}
