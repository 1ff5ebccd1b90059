using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Postures;

public class MeasuredActivityTests
{
    private static readonly string[][] Rows = [.. Table.Rows("activity.txt")];

    [Fact]
    public void Every_row_is_of_a_named_task_of_known_muscles_and_a_share()
    {
        Assert.NotEmpty(Rows);
        Assert.All(Rows, r =>
        {
            Assert.Equal(6, r.Length);
            Assert.NotNull(NamedTasks.Find(r[0]));
            Assert.NotEqual("standing", r[0]);
            Assert.Contains(r[1], (string[])["right", "left", "both"]);
            Assert.All(r[2].Split(", "), g => Assert.Contains(g, FascicleGroups.All));
            Assert.Contains(r[3], (string[])["is", "over", "under"]);
            Assert.InRange(Table.Number(r[4]), 0.1, 100);
        });
    }

    [Fact]
    public void Every_study_is_described_in_the_table_and_in_the_sources()
    {
        var sources = File.ReadAllText(Path.Combine(Backstride.Testing.Repository.Root, "docs", "spine-sources.md"));
        var head = Table.Text("tables/activity.txt").Split('\n').Where(l => l.StartsWith('#')).ToArray();
        Assert.All(MeasuredActivity.Studies, s =>
        {
            Assert.Contains(s, sources, StringComparison.Ordinal);
            Assert.Contains(head, l => l.StartsWith("# " + s, StringComparison.Ordinal));
        });
    }

    [Theory]
    // Two studies: the mean; "over" counts as its number.
    [InlineData("all-fours-leg", "external-oblique", 0.049, (0.084 + 0.20) / 2)]
    [InlineData("all-fours-leg", "internal-oblique", (0.082 + 0.20) / 2, 0.10)]
    [InlineData("bird-dog", "external-oblique", 0.052, (0.162 + 0.20) / 2)]
    // Never above what one of them says it is under.
    [InlineData("bird-dog", "internal-oblique", (0.120 + 0.20) / 2, 0.10)]
    [InlineData("bird-dog", "rectus-abdominis", 0.035, 0.040)]
    [InlineData("bird-dog", "multifidus", 0.20, 0.20)]
    [InlineData("bird-dog", "iliocostalis-lumborum", 0, 0.20)]
    [InlineData("bird-dog", "iliocostalis-thoracis", 0.20, 0)]
    [InlineData("superman", "internal-oblique", 0.121, 0.121)]
    // The back without a place is all of it; the lifted leg is the left one.
    [InlineData("bridge", "iliocostalis-thoracis", 0.17, 0.17)]
    [InlineData("bridge", "longissimus-lumborum", 0.17, 0.17)]
    [InlineData("plank", "rectus-abdominis", 0.30, 0.30)]
    [InlineData("side-leg-raise", "quadratus-lumborum", 0, 0.6019)]
    [InlineData("side-leg-raise", "multifidus", 0, 0.3028)]
    public void Studies_are_joined_by_the_rule(string task, string group, double right, double left)
    {
        var active = MeasuredActivity.Of(task).Single(a => a.Group == group);
        Assert.Equal(right, active.Right, 1e-12);
        Assert.Equal(left, active.Left, 1e-12);
    }

    [Fact]
    public void What_is_only_said_to_be_under_a_number_is_no_floor()
    {
        Assert.DoesNotContain(MeasuredActivity.Of("bridge"), a => a.Group == "rectus-abdominis");
        Assert.DoesNotContain(MeasuredActivity.Of("plank"), a => a.Group == "multifidus");
        Assert.Empty(MeasuredActivity.Of("lunge"));
        Assert.Empty(MeasuredActivity.Of("walking"));
    }

    [Fact]
    public void A_muscle_that_was_found_under_a_number_in_walking_is_under_it_in_the_model_too()
    {
        var loads = SpineModel.Solve(NamedTasks.Find("walking")!);
        var belly = loads.Muscles.Where(m => m.Name.StartsWith("rect_abd", StringComparison.Ordinal) || m.Name.StartsWith("EO", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(belly);
        Assert.All(belly, m => Assert.InRange(m.Activation, 0, 0.05));
    }

    [Fact]
    public void A_study_is_left_out_where_its_own_figure_is_tested()
    {
        Assert.Empty(MeasuredActivity.Of("trunk-extension", except: "Callaghan 1998"));
        Assert.Equal(0.20, MeasuredActivity.Of("bird-dog", except: "Callaghan 1998").Single(a => a.Group == "external-oblique").Left, 1e-12);
    }

    [Fact]
    public void Named_tasks_bring_what_was_measured_in_them_and_tasks_from_outside_nothing()
    {
        Assert.All(NamedTasks.All, t => Assert.Equal(MeasuredActivity.Of(t.Id), t.Activity));
        Assert.Equal(9, NamedTasks.All.Count(t => t.Activity.Count > 0));
        Assert.Empty(TaskFile.Read("id: bird-dog\npelvisFree: true\nsupports: [left-hand, right-knee]", "bird-dog.yaml").Task!.Activity);
    }

    [Fact]
    public void The_model_card_shows_what_measured_activity_does_to_each_task()
    {
        var card = File.ReadAllText(Path.Combine(Backstride.Testing.Repository.Root, "docs", "spine-model.md"));
        foreach (var task in NamedTasks.All.Where(t => t.Activity.Count > 0))
        {
            var (loads, plain) = (SpineModel.Solve(task), SpineModel.Solve(task with { Activity = [] }));
            var standing = loads.Levels[(int)LumbarJoint.L4L5].CompressionN / loads.RatioToStanding;
            var band = loads.Levels[(int)LumbarJoint.L4L5];
            Assert.Contains(FormattableString.Invariant($"| {task.Id} | {loads.RatioToStanding:F1} ({band.LowN / standing:F1} to {band.HighN / standing:F1}) | {plain.RatioToStanding:F1} | {loads.Certificate.SlackNm:F1} ({plain.Certificate.SlackNm:F1}) |"), card, StringComparison.Ordinal);
        }
    }
}
