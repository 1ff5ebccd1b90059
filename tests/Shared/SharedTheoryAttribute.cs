namespace Backstride.Testing;

/// <summary>A theory that needs ../shared; reported as skipped in a clone without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (!Repository.HasShared) Skip = "../shared is not beside this checkout";
    }
}
