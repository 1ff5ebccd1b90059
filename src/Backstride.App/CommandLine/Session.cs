using System.Diagnostics.CodeAnalysis;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.App.Importing;
using Backstride.App.Services;
using Backstride.Journal;
using Backstride.Knowledge;
using Spectre.Console;

namespace Backstride.App.CommandLine;

/// <summary>One call of one verb: where the data lie and how to answer, as a document or for a person.</summary>
internal sealed class Session(Shell shell, bool json, string dataFolder)
{
    /// <summary>Wide enough that a pipe gets whole lines.</summary>
    private const int NoWrapping = 2000;

    private IAnsiConsole? _screen;

    public string DataFolder { get; } = dataFolder;

    public bool Json { get; } = json;

    public TextReader In => shell.Surroundings.In;

    public TextWriter Error => shell.Error;

    /// <summary>Where questions to a person go.</summary>
    public TextWriter Prompt => shell.Output;

    public bool ErrorTerminal => shell.Surroundings.ErrorTerminal;

    public TimeProvider Clock => shell.Surroundings.Clock;

    public string? Variable(string name) => shell.Surroundings.Environment(name) is { Length: > 0 } value ? value : null;

    /// <summary>The page for a person: colours and tables on a terminal, plain text in a pipe. With --json it goes nowhere.</summary>
    public IAnsiConsole Screen => _screen ??= Make(Json ? TextWriter.Null : shell.Output, shell.Surroundings.Terminal);

    /// <summary>The edition of the knowledge in use; its faults are reported here.</summary>
    public bool Knowledge([NotNullWhen(true)] out Catalogue? catalogue)
    {
        var choice = KnowledgeChoice.Read(Variable(KnowledgeChoice.Variable));
        catalogue = choice.Faults.Count == 0 ? choice.Catalogue : null;
        if (catalogue is null) Unusable([.. choice.Faults.Select(CliFaults.Of)]);
        return catalogue is not null;
    }

    /// <summary>The journal of the data folder, made when there is none; its fault is reported here.</summary>
    public bool Journal([NotNullWhen(true)] out JournalDatabase? journal)
    {
        var opening = JournalDatabase.TryOpen(DataFolder);
        journal = opening.Journal;
        if (opening.Fault is { } fault) Unusable([CliFaults.Of(fault)]);
        return journal is not null;
    }

    /// <summary>As <see cref="Journal"/>, with the loads of all runs as the model of today has them.</summary>
    public bool JournalWithLoads([NotNullWhen(true)] out JournalDatabase? journal)
    {
        if (!Journal(out journal)) return false;
        if (RunLoads.RefreshEarlier(journal) is > 0 and var renewed) Error.WriteLine($"The model of the back is newer than what was stored: the load of {(renewed == 1 ? "one run" : $"{renewed} runs")} was worked out anew.");
        return true;
    }

    public bool Companion([NotNullWhen(true)] out Companion? companion)
    {
        companion = Knowledge(out var catalogue) && JournalWithLoads(out var journal) ? new(catalogue, journal, Clock) : null;
        return companion is not null;
    }

    /// <summary>The answer: the document or the page; its faults stand on standard error too.</summary>
    public int Done<T>(T document, Action<IAnsiConsole> page, IReadOnlyList<FaultJson>? faults = null)
    {
        if (Json) JsonText.Write(shell.Output, document);
        else page(Screen);
        return Said(faults ?? []);
    }

    /// <summary>Where a document goes that is too long to be held before it is written.</summary>
    public TextWriter Document => shell.Output;

    /// <summary>The faults of an answer that was given, on standard error; the status they make.</summary>
    public int Said(IReadOnlyList<FaultJson> faults)
    {
        Say(faults);
        return faults.Any(f => f.Severity != "note") ? ExitCode.DoneWithFaults : ExitCode.Done;
    }

    public int Unusable(params IReadOnlyList<FaultJson> faults) => Report(faults, ExitCode.Unusable);

    public int Report(IReadOnlyList<FaultJson> faults, int status)
    {
        if (Json) JsonText.Write(shell.Output, new FaultsJson(faults));
        Say(faults);
        return status;
    }

    /// <summary>A line that a person or a script waits for, at once.</summary>
    public void Announce(string line)
    {
        shell.Output.WriteLine(line);
        shell.Output.Flush();
    }

    private void Say(IReadOnlyList<FaultJson> faults)
    {
        foreach (var fault in faults) Error.WriteLine(ScreenText.Plain(fault.ToString()));
    }

    private static IAnsiConsole Make(TextWriter writer, bool terminal)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!terminal) screen.Profile.Width = NoWrapping;
        return screen;
    }
}
