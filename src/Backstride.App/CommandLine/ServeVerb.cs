using System.CommandLine;
using Backstride.App.Services;
using Backstride.App.Web;
using Backstride.Journal;

namespace Backstride.App.CommandLine;

/// <summary>The web app; also what happens without a verb.</summary>
internal static class ServeVerb
{
    public static void AddTo(RootCommand root, Shell shell)
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen, separated by semicolons",
            HelpName = "URL",
            DefaultValueFactory = _ => WebOptions.DefaultUrls,
        };
        var verb = new VerbCommand("serve", "The web app, on this machine only unless asked otherwise", "backstride serve", "backstride serve --urls http://localhost:8080").With(urls);
        verb.SetAction((parsed, cancel) => Serve(shell.Start(parsed), parsed.GetValue(urls)!, cancel));
        root.SetAction((parsed, cancel) => Serve(shell.Start(parsed), WebOptions.DefaultUrls, cancel));
        root.Add(verb);
    }

    private static async Task<int> Serve(Session session, string urls, CancellationToken cancel)
    {
        if (urls.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(u => !Uri.TryCreate(u.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out _)) is { } wrong)
            return session.Unusable(CliFaults.OutOfRange("--urls", $"\"{wrong}\" is no address such as {WebOptions.DefaultUrls}."));
        if (JournalDatabase.TryOpen(session.DataFolder).Fault is { } fault) return session.Unusable(CliFaults.Of(fault));

        await using var app = WebHost.Build(
            new WebOptions(session.DataFolder, urls) { KnowledgeFolder = session.Variable(KnowledgeChoice.Variable) }, session.Clock);
        app.Services.GetRequiredService<KnowledgeKeeper>().Follow(choice => Tell(session, choice));
        try
        {
            await app.StartAsync(cancel);
        }
        // The address is taken, or is not this machine's.
        catch (IOException error)
        {
            return session.Unusable(CliFaults.CannotListen(urls, $"{error.Message} Another Backstride may be running; --urls names another address."));
        }
        foreach (var address in app.Urls)
        {
            session.Announce($"Backstride is at {address}");
            if (new Uri(address).IsLoopback) continue;
            session.Error.WriteLine("Other machines can reach this address, and Backstride asks nobody for a password.");
        }
        session.Announce($"Your data stay in {session.DataFolder}. Ctrl+C ends it.");
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }

    // A fault in somebody's own edition must not leave a person with a sore back without the program.
    private static void Tell(Session session, KnowledgeChoice choice)
    {
        foreach (var fault in choice.Faults) session.Error.WriteLine(CliFaults.Of(fault));
        session.Error.WriteLine(choice.Faults.Count == 0
            ? $"Knowledge edition {choice.Catalogue.Edition} from {choice.Folder} is in use."
            : $"The knowledge in {choice.Folder} has these faults. In use: {choice.InUse}, {choice.Catalogue.Edition}.");
    }
}
