using Backstride.App.Importing;

namespace Backstride.App.Tests.Importing;

/// <summary>Files whose second half cannot be opened before the test says so: an import that is surely under way.</summary>
internal sealed class HeldSource : IDisposable
{
    private readonly ManualResetEventSlim _reached = new(), _released = new();
    private readonly string _first, _second;

    public HeldSource(string folder, int filesEach)
    {
        _first = RunFiles.Zip(Path.Combine(folder, "first.zip"), Enumerable.Range(0, filesEach).Select(i => ($"{i}.fit", RunFiles.Fit(i))));
        _second = RunFiles.Zip(Path.Combine(folder, "second.zip"), Enumerable.Range(filesEach, filesEach).Select(i => ($"{i}.fit", RunFiles.Fit(i))));
    }

    public IReadOnlyList<ImportSource> Sources => [ImportSource.FromPath(_first), ImportSource.FromPath(_second) with { Open = OpenSecond }];

    public void WaitUntilReached() => Assert.True(_reached.Wait(TimeSpan.FromMinutes(1)));

    public void Release() => _released.Set();

    public void Dispose()
    {
        _released.Set();
        _reached.Dispose();
    }

    private FileStream OpenSecond()
    {
        _reached.Set();
        Assert.True(_released.Wait(TimeSpan.FromMinutes(1)));
        return File.OpenRead(_second);
    }
}
