namespace Backstride.Browser;

/// <summary>The program with the made-up runner's year in it, served once for all tests of a class.</summary>
public sealed class DemoProgram : IAsyncLifetime
{
    private RunningProgram? _program;

    public string Address => _program!.Address;

    /// <summary>What `demo --json` printed.</summary>
    public string Printed { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (!Chromium.IsThere) return;
        var data = Directory.CreateTempSubdirectory("backstride-demo-").FullName;
        var (status, output, errors) = await RunningProgram.Run(data, "demo", "--json");
        Assert.True(status == 0, $"demo ended with {status}: {errors}");
        Printed = output;
        _program = await RunningProgram.Serve(data);
    }

    public async Task DisposeAsync()
    {
        if (_program is not null) await _program.DisposeAsync();
    }
}
