using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Postures;

public class NamedTasksTests
{
    public static TheoryData<string> Ids => [.. NamedTasks.All.Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_named_task_has_loads_with_a_band_and_a_proof(string id)
    {
        var loads = SpineModel.Solve(NamedTasks.Find(id)!);
        Assert.Equal(6, loads.Levels.Count);
        Assert.All(loads.Levels, l =>
        {
            Assert.True(double.IsFinite(l.CompressionN) && double.IsFinite(l.ShearAnteriorN) && double.IsFinite(l.ShearLateralN));
            Assert.InRange(l.CompressionN, l.LowN, l.HighN);
            Assert.InRange(l.PressureMPa, 0.1, 5);
        });
        Assert.True(loads.Certificate.KktResidual < 1e-7, $"{loads.Certificate.KktResidual:E1}");
        Assert.True(loads.RatioToStanding > 0);
        Assert.Equal(210, loads.Muscles.Count);
    }

    [Fact]
    public void A_task_is_found_by_its_own_and_by_its_short_name()
    {
        Assert.Equal("sitting", NamedTasks.Find("sit")!.Id);
        Assert.Equal("lift-near", NamedTasks.Find("lift")!.Id);
        Assert.Equal("carry-front", NamedTasks.Find("carry")!.Id);
        Assert.Null(NamedTasks.Find("juggling"));
    }

    [Fact]
    public void Every_exercise_of_the_programme_has_a_task()
    {
        var file = Path.Combine(Backstride.Testing.Repository.Root, "knowledge", "exercises.yaml");
        var ids = File.ReadLines(file).Where(l => l.StartsWith("  - id: ", StringComparison.Ordinal)).Select(l => l["  - id: ".Length..].Trim()).ToArray();
        Assert.True(ids.Length > 25);
        Assert.All(ids, id =>
        {
            Assert.NotNull(ExerciseTasks.Find(id));
            Assert.Same(ExerciseTasks.Find(id), NamedTasks.Find("exercise-" + id));
        });
        Assert.Null(ExerciseTasks.Find("juggling"));
        Assert.Null(NamedTasks.Find("exercise-"));
    }

    [Fact]
    public void Ids_are_the_names_of_the_files_and_differ() =>
        Assert.Equal(NamedTasks.All.Count, NamedTasks.All.Select(t => t.Id).Distinct().Count());

    [Fact]
    public void Standing_is_once_standing() =>
        Assert.Equal(1, SpineModel.Solve(NamedTasks.Find("standing")!).RatioToStanding, 9);
}
