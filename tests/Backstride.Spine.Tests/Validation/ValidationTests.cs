using Backstride.Spine.Validation;

namespace Backstride.Spine.Tests.Validation;

public class ValidationTests
{
    private static readonly ValidationReport Report = SpineValidation.Run();

    private static readonly string Card = File.ReadAllText(Path.Combine(Backstride.Testing.Repository.Root, "docs", "spine-model.md"));

    [Fact]
    public void The_model_card_shows_the_table_that_the_command_prints()
    {
        string[] shown = [.. Card.Split('\n').Where(l => l.StartsWith("| R", StringComparison.Ordinal))];
        Assert.Equal(Report.Rows.Select(r => $"| {string.Join(" | ", r.Cells)} |"), shown);
    }

    [Fact]
    public void The_model_card_counts_what_the_command_counts()
    {
        Assert.Contains(FormattableString.Invariant($"**{Report.Passed} of {Report.Total} rows** lie inside ({Report.PassedByLeastEffort} by least effort alone)"), Card, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"r {Report.Pearson:F3}, error (RMSE) {Report.RmseMPa:F3} MPa"), Card, StringComparison.Ordinal);
    }

    [Fact]
    public void Nine_rows_of_ten_are_inside_and_the_living_disc_is_met_as_well_as_the_best_tools_do()
    {
        Assert.True(Report.Passed >= 0.9 * Report.Total, $"{Report.Passed} of {Report.Total}");
        Assert.True(Report.RmseMPa <= 0.15, $"RMSE {Report.RmseMPa:F3} MPa");
        Assert.True(Report.Pearson >= 0.95, $"r {Report.Pearson:F3}");
    }

    [Theory]
    [InlineData("R01")]
    [InlineData("R02")]
    [InlineData("R03")]
    [InlineData("R05")]
    [InlineData("R06")]
    [InlineData("R07")]
    [InlineData("R08")]
    [InlineData("R09")]
    [InlineData("R12")]
    [InlineData("R18")]
    [InlineData("R33-slow-most")]
    [InlineData("R38-slope")]
    [InlineData("R40")]
    [InlineData("R42-peak")]
    public void Rows_that_passed_keep_passing(string id) => Assert.True(Report.Rows.Single(r => r.Id == id).Pass);

    [Theory]
    [InlineData("R10", 0.352)]
    [InlineData("R23", 19.9)]
    [InlineData("R35-lower", 11.7)]
    public void Rows_that_lie_outside_move_no_further_off(string id, double most)
    {
        var row = Report.Rows.Single(r => r.Id == id);
        Assert.InRange(Math.Abs(row.Value - row.Reference!.Value), 0, most);
    }

    [Theory]
    [InlineData("R14")]
    [InlineData("R26")]
    [InlineData("R28")]
    [InlineData("R29")]
    public void No_order_is_turned_round(string id) => Assert.True(Report.Rows.Single(r => r.Id == id).Pass);

    [Fact]
    public void Only_rows_with_measured_exercises_show_what_least_effort_alone_makes_of_them() =>
        Assert.Equal(["R28", "R29"], Report.Rows.Where(r => r.LeastEffort is not null).Select(r => r.Id));

    [Fact]
    public void Every_row_has_a_finite_value() => Assert.All(Report.Rows, r => Assert.True(double.IsFinite(r.Value), r.Id));
}
