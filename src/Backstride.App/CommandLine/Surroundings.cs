namespace Backstride.App.CommandLine;

/// <summary>What the command line finds around it; handed in, so that a test can be its own terminal.</summary>
/// <param name="Environment">Value of an environment variable, or null.</param>
/// <param name="Terminal">A person looks at standard output: tables and colours. False for a pipe: plain text.</param>
/// <param name="ErrorTerminal">A person looks at standard error: progress may overwrite its line.</param>
internal sealed record Surroundings(TextReader In, Func<string, string?> Environment, TimeProvider Clock, bool Terminal, bool ErrorTerminal)
{
    public static Surroundings OfThisProcess() => new(
        Console.In,
        System.Environment.GetEnvironmentVariable,
        TimeProvider.System,
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected);
}
