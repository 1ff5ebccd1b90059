using System.Text.Json;
using Backstride.App.CommandLine;

namespace Backstride.App.Tests.CommandLine;

/// <summary>Calls the program's own entry with a data folder, a clock and an environment of its own.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly Dictionary<string, string> _environment = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("backstride-cli-").FullName;

    public string Data => Path.Combine(Folder, "data");

    public FixedClock Clock { get; } = new(new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero));

    /// <summary>A clock that fails stands for any bug of ours.</summary>
    public bool Broken { get; init; }

    public Terminal With(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    public string File(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public Task<Answer> Run(params string[] args) => Type("", args);

    /// <summary>As <see cref="Run"/>, with these lines typed.</summary>
    public async Task<Answer> Type(string typed, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var around = new Surroundings(new StringReader(typed), name => _environment.GetValueOrDefault(name), Broken ? new BrokenClock() : Clock, Terminal: false, ErrorTerminal: false);
        var status = await Cli.RunAsync([.. args, "--data", Data], output, error, around);
        return new(status, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>What the program said.</summary>
    internal sealed record Answer(int Status, string Out, string Error)
    {
        /// <summary>Standard output as the one document it must be.</summary>
        public JsonElement Json => JsonDocument.Parse(Out).RootElement;

        public IEnumerable<string> FaultCodes => Json.GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("code").GetString()!);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("no time");
    }

    /// <summary>A clock that stands still until it is moved, in UTC.</summary>
    internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        private DateTimeOffset _now = now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => _now;

        public void Move(TimeSpan by) => _now += by;
    }
}
