using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Backstride.App.CommandLine;

/// <summary>The usual help, ended by examples that can be copied.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            if (option.Action is HelpAction usual) option.Action = new HelpWithExamples(usual);
    }

    /// <summary>Who asks for help need not have given the arguments yet.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = usual.Invoke(parseResult);
        var examples = (parseResult.CommandResult.Command as VerbCommand)?.Examples ?? ["backstride", "backstride check answers.json", "backstride import ~/Downloads/export.zip"];
        if (examples.Count == 0) return status;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in examples) output.WriteLine("  " + example);
        output.WriteLine();
        return status;
    }
}
