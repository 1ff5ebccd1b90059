namespace Backstride.Browser;

/// <summary>A theory in Debian's Chromium; see <see cref="BrowserFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (!Chromium.IsThere && Environment.GetEnvironmentVariable("CI") is null) Skip = $"{Chromium.Path} is not installed";
    }
}
