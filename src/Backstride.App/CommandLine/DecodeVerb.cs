using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.Running.Files;
using Backstride.Running.Files.Fit;

namespace Backstride.App.CommandLine;

/// <summary>One file to what the program understood; nothing is stored.</summary>
internal static class DecodeVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = "A FIT, GPX or TCX file, gzipped or not, or a zip of them" };
        var all = new Option<bool>("--all") { Description = "Every message of a FIT file by name, as JSON, instead of the summary" };
        return shell.Act(
            new VerbCommand("decode", "What the program understands of one file; nothing is stored", "backstride decode morning.fit --json", "backstride decode morning.fit --all").With(file, all),
            (parsed, session) => parsed.GetValue(all) ? All(session, parsed.GetValue(file)!) : Run(session, parsed.GetValue(file)!));
    }

    private static int All(Session session, string path)
    {
        using var file = InputFile.Stream(path, out var fault);
        if (file is null) return session.Unusable(fault!);
        using var fit = FitFile.Open(file);
        if (fit is null) return session.Unusable(CliFaults.CannotRead(path, "This is not a FIT file; only those have messages."));
        var (integrity, faults) = FitMessagesJson.Write(fit, session.Document);
        var status = session.Said([.. faults.Select(CliFaults.Of)]);
        return integrity == Integrity.Unreadable ? ExitCode.Unusable : status;
    }

    private static int Run(Session session, string path)
    {
        DecodedSummary summary;
        if (IsArchive(path))
        {
            using var archive = File.OpenRead(path);
            summary = DecodedArchive.Read(archive, path);
        }
        else
        {
            using var file = InputFile.Stream(path, out var fault);
            if (file is null) return session.Unusable(fault!);
            summary = DecodedSummary.Of(RunFile.Read(file, path));
        }
        var status = session.Done(summary, screen => Show(screen, summary), [.. summary.Faults.Select(CliFaults.Of)]);
        return summary.Integrity == Integrity.Unreadable ? ExitCode.Unusable : status;
    }

    private static bool IsArchive(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> head = stackalloc byte[4];
            return file.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && (head.SequenceEqual("PK\u0003\u0004"u8) || head.SequenceEqual("PK\u0005\u0006"u8));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    private static void Show(Spectre.Console.IAnsiConsole screen, DecodedSummary file)
    {
        string Number(double? value, string format) => value is { } v && double.IsFinite(v) ? v.ToString(format, CultureInfo.InvariantCulture) : "";
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{JsonText.Word(file.Format)}, {JsonText.Word(file.Integrity)}, {file.Records} records, {file.Activities.Count} activities"));
        screen.Rows(["sport", "start (UTC)", "km>", "min>", "laps>", "records>", "steps/min>", "contact ms>", "oscillation mm>"], file.Activities.Select(a => new[]
        {
            a.Sport ?? "",
            a.StartTime?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "",
            Number(a.DistanceM / 1000, "0.00"),
            Number(a.TimerS / 60, "0.0"),
            Number(a.Laps, "0"),
            Number(a.Records, "0"),
            Number(a.AverageCadenceSpm, "0"),
            Number(a.MeanStanceTimeMs, "0"),
            Number(a.MeanVerticalOscillationMm, "0"),
        }));
    }
}
