namespace Backstride.App.Web.SpineLab;

/// <summary>What the model says of a task, in words: a ratio first, its band, and that it is estimated.</summary>
public static class SpineSentence
{
    /// <summary>Within this share of standing a difference is no difference.</summary>
    private const double Alike = 0.15;

    public static string Of(SolvedTask task)
    {
        var ratio = task.Ratio;
        if (task.Task.Id == "standing") return "Standing is what everything here is compared with.";
        var compared = ratio.Value > 1 + Alike ? $"asks about {ratio.Text} times as much of your lower discs as standing"
            : ratio.Value < 1 - Alike ? $"asks less of your lower discs than standing, about {ratio.Text} times as much"
            : "asks about as much of your lower discs as standing";
        return $"{Plain(task)}: it {compared} ({ratio.Band}, estimated).";
    }

    /// <summary>Pairs that show what matters, said from the model's own numbers; only those whose difference the model can tell.</summary>
    public static IEnumerable<string> Comparisons(SolvedTasks solved)
    {
        if (Pair(solved, "lift-near", "lift-far") is { } lift)
            yield return $"Distance counts most. {Named(lift)}.";
        if (Pair(solved, "backpack", "carry-front") is { } carry)
            yield return $"Where you carry counts. {Named(carry)}.";
        if (Pair(solved, "sitting-supported", "sitting-upright") is { } sit)
            yield return $"A back rest helps more than sitting straight. {Named(sit)}.";
        if (solved.Find("lift-squat") is { } squat && solved.Find("lift-stoop") is { } stoop && Math.Abs(squat.Ratio.Value / stoop.Ratio.Value - 1) < 0.2)
            yield return $"Bending the knees or the back matters less than most people think: {squat.Ratio.Text} against {stoop.Ratio.Text} times standing.";
    }

    private static (SolvedTask Less, SolvedTask More)? Pair(SolvedTasks solved, string less, string more) =>
        solved.Find(less) is { } low && solved.Find(more) is { } high && high.Ratio.Value > low.Ratio.Value * (1 + Alike) ? (low, high) : null;

    private static string Named((SolvedTask Less, SolvedTask More) pair) =>
        $"{Plain(pair.Less)}: {pair.Less.Ratio.Text} times standing. {Plain(pair.More)}: {pair.More.Ratio.Text} times";

    /// <summary>A name may explain itself after a colon; a sentence needs only the name.</summary>
    private static string Plain(SolvedTask task) => task.Task.Name.Split(':')[0];
}
