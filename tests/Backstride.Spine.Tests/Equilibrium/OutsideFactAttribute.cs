namespace Backstride.Spine.Tests.Equilibrium;

/// <summary>A test that needs scipy: says "skipped" where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OutsideFactAttribute : FactAttribute
{
    public OutsideFactAttribute()
    {
        if (!OutsideSolver.HasScipy) Skip = "scipy is not installed.";
    }
}
