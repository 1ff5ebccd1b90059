using System.CommandLine;

namespace Backstride.App.CommandLine;

/// <summary>Every verb there is.</summary>
internal static class Verbs
{
    public static RootCommand Root(Shell shell)
    {
        var root = new RootCommand("The companion for a runner with a sore low back. Without a verb: the web app on this machine.")
        {
            shell.Data,
            shell.Json,
            DemoVerb.Make(shell),
            QuestionsVerb.Make(shell),
            CheckVerb.Make(shell),
            BankVerb.Make(shell),
            InterviewVerb.Make(shell),
            ImportVerb.Make(shell),
            DecodeVerb.Make(shell),
            UndoVerb.Make(shell),
            RunsVerb.Make(shell),
            RunVerb.Make(shell),
            SpineVerb.Make(shell),
            GaitVerb.Make(shell),
            TodayVerb.Make(shell),
            LogVerb.Make(shell),
            MeasuresVerb.Make(shell),
            ProfileVerb.Make(shell),
            ShareVerb.Make(shell),
            BackupVerb.Make(shell),
            RestoreVerb.Make(shell),
            EraseVerb.Make(shell),
        };
        ServeVerb.AddTo(root, shell);
        HelpWithExamples.AddTo(root);
        return root;
    }
}
