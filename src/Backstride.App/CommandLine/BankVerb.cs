using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.Clinic.Bank;

namespace Backstride.App.CommandLine;

/// <summary>Holds the check against cases whose answer is known.</summary>
internal static class BankVerb
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    public static VerbCommand Make(Shell shell)
    {
        var folder = new Argument<string?>("FOLDER") { Description = "Cases as YAML or JSON: {id, answers, tier, patterns, source} (default: tests/bank of the checkout)", Arity = ArgumentArity.ZeroOrOne };
        return shell.Act(
            new VerbCommand("bank", "How often the check is right, over a bank of made-up cases", "backstride bank", "backstride bank ~/my-cases --json").With(folder),
            (parsed, session) => Run(session, parsed.GetValue(folder) ?? Checkout(session)));
    }

    private static int Run(Session session, string? folder)
    {
        if (folder is null || !Directory.Exists(folder)) return session.Unusable(CliFaults.CannotRead(folder ?? "tests/bank", "There is no such folder."));
        if (!session.Knowledge(out var catalogue)) return ExitCode.Unusable;
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal).ToList();
        var report = VignetteBank.Run(catalogue, files.Select(file => (Path.GetRelativePath(folder, file), File.ReadAllText(file))));
        var document = BankJson.Of(report);
        if (report.Total == 0) return session.Unusable([.. document.Faults, CliFaults.CannotRead(folder, "No case in it could be read.")]);
        return session.Done(document, screen =>
        {
            screen.Rows(["tier", "cases>", "exact>", "under>", "over>"], document.ByTier.Select(t => new[]
            {
                t.Key, Text(t.Value.Total, "0"), Text(t.Value.Exact, "0"), Text(t.Value.Under, "0"), Text(t.Value.Over, "0"),
            }));
            screen.Line($"{Text(report.Total, "0")} cases, tier exact in {Text(report.ExactTier, "0.0 %")}; pattern first {Text(report.Top1, "0.0 %")}, among three {Text(report.Top3, "0.0 %")}; Brier {Text(report.Brier, "0.000")}.");
            if (report.UnderTriaged.Count > 0) screen.Line("Too low: " + string.Join(", ", report.UnderTriaged));
            if (report.OverTriaged.Count > 0) screen.Line("Too high: " + string.Join(", ", report.OverTriaged));
        }, document.Faults);
    }

    /// <summary>tests/bank beside or above where the program lies or was called; null outside a checkout.</summary>
    private static string? Checkout(Session session)
    {
        string?[] starts = [session.Variable("BACKSTRIDE_CHECKOUT"), Environment.CurrentDirectory, AppContext.BaseDirectory];
        foreach (var start in starts.OfType<string>())
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
                if (Directory.Exists(Path.Combine(at.FullName, "tests", "bank"))) return Path.Combine(at.FullName, "tests", "bank");
        return null;
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
