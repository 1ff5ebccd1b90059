using System.CommandLine;
using Backstride.Journal;

namespace Backstride.App.CommandLine;

/// <summary>The command line as a function: arguments and streams in, exit status out.</summary>
internal static class Cli
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, Surroundings? surroundings = null)
    {
        var shell = new Shell(output, error, surroundings ?? Surroundings.OfThisProcess());
        var parsed = Verbs.Root(shell).Parse(args);
        try
        {
            if (parsed.Errors.Count > 0)
                return shell.Start(parsed).Unusable([.. parsed.Errors.Select(e => CliFaults.Usage(e.Message))]);
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                // Nothing needs a soft landing: every change is one transaction, and the web app stops itself.
                ProcessTerminationTimeout = null,
            });
        }
        catch (JournalException journal)
        {
            return shell.Start(parsed).Unusable(CliFaults.Of(journal.Fault));
        }
        catch (Exception bug)
        {
            if (shell.Surroundings.Environment("BACKSTRIDE_DEBUG") is { Length: > 0 }) await error.WriteLineAsync(bug.ToString());
            return shell.Start(parsed).Report([CliFaults.Bug(bug)], ExitCode.Internal);
        }
    }
}
