namespace Backstride.Plan.ReturnToRunning;

/// <summary>Which step of the walk-run ladder comes next.</summary>
public static class LadderPlace
{
    private const int GreensForAStep = 2;
    private const int StepsBack = 2;

    /// <summary>From step 1, two green runs go up one step, an amber one repeats it, a red one goes back two. Steps count from 1 to <paramref name="steps"/>.</summary>
    public static int StepAfter(IReadOnlyList<RunResponse> responses, int steps)
    {
        var (step, greens) = (1, 0);
        foreach (var response in responses)
        {
            (step, greens) = response.Light switch
            {
                Light.Green when greens + 1 == GreensForAStep => (Math.Min(steps, step + 1), 0),
                Light.Green => (step, greens + 1),
                Light.Red => (Math.Max(1, step - StepsBack), 0),
                // "Two green sessions per step" need not follow each other: an amber run between them is the repeat.
                _ => (step, greens),
            };
        }

        return step;
    }
}
