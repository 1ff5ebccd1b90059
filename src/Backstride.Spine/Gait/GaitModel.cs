namespace Backstride.Spine.Gait;

/// <summary>Watch values to ground reaction to trunk to load per step.</summary>
public static class GaitModel
{
    public static GaitResult Solve(GaitInput input) => throw new NotSupportedException();
}
