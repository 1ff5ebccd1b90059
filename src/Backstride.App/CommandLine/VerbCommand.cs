using System.CommandLine;

namespace Backstride.App.CommandLine;

/// <summary>A verb with the example its help ends with.</summary>
internal sealed class VerbCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    public VerbCommand With(params IEnumerable<Symbol> parts)
    {
        foreach (var part in parts)
        {
            if (part is Option option) Add(option);
            else if (part is Argument argument) Add(argument);
            else if (part is Command command) Add(command);
        }
        return this;
    }
}
