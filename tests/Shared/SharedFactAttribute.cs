namespace Backstride.Testing;

/// <summary>A test that needs ../shared; reported as skipped in a clone without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!Repository.HasShared) Skip = "../shared is not beside this checkout";
    }
}
