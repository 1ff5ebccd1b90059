using System.CommandLine;

namespace Backstride.App.CommandLine;

/// <summary>What all verbs share: the two streams, the surroundings, and the options that every verb takes.</summary>
internal sealed class Shell(TextWriter output, TextWriter error, Surroundings surroundings)
{
    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public Surroundings Surroundings { get; } = surroundings;

    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder of the journal (default: $BACKSTRIDE_DATA, else $XDG_DATA_HOME/backstride)",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json") { Description = "One JSON document on standard output and nothing else there", Recursive = true };

    public Session Start(ParseResult parsed) => new(this, parsed.GetValue(Json), DataFolder(parsed.GetValue(Data)));

    /// <summary>Gives a verb its work.</summary>
    public VerbCommand Act(VerbCommand verb, Func<ParseResult, Session, int> work)
    {
        verb.SetAction(parsed => work(parsed, Start(parsed)));
        return verb;
    }

    private string DataFolder(string? asked)
    {
        string? Variable(string name) => Surroundings.Environment(name) is { Length: > 0 } value ? value : null;
        var home = Variable("XDG_DATA_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
        return Path.GetFullPath(asked ?? Variable("BACKSTRIDE_DATA") ?? Path.Combine(home, "backstride"));
    }
}
