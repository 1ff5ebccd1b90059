namespace Backstride.Spine.Loads;

/// <summary>What a task asks when its muscles do no more than they must, without the activity that it names.</summary>
/// <param name="CompressionsN">L5/S1 up.</param>
/// <param name="SlackNm">Moment that this strength cannot hold. What is unheld beyond it with the activity is the activity's: a floor gives way to nothing.</param>
public sealed record LeastEffort(IReadOnlyList<double> CompressionsN, double SlackNm);
