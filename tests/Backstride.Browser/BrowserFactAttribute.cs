namespace Backstride.Browser;

/// <summary>A test in Debian's Chromium. Skipped where there is none, except in CI: there a missing browser is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!Chromium.IsThere && Environment.GetEnvironmentVariable("CI") is null) Skip = $"{Chromium.Path} is not installed";
    }
}
