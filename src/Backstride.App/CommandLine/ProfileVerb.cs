using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.App.Importing;
using Backstride.App.Services;
using Backstride.Journal;
using Backstride.Spine.Anatomy;

namespace Backstride.App.CommandLine;

/// <summary>The few things about the runner that the sums need.</summary>
internal static class ProfileVerb
{
    private static readonly string[] Regions = ["EU", "UK", "US", "AU"];

    public static VerbCommand Make(Shell shell)
    {
        var mass = new Option<double?>("--mass") { Description = "Body mass in kg, 30 to 250", HelpName = "KG" };
        var height = new Option<double?>("--height") { Description = "Standing height in m, 1.2 to 2.3", HelpName = "M" };
        var sex = new Option<Sex?>("--sex") { Description = "For the scaling of muscles" };
        var region = new Option<string?>("--region") { Description = "Whose emergency number to show: EU, UK, US, AU" };
        region.AcceptOnlyFromAmong(Regions);
        var breaks = new Option<int?>("--breaks") { Description = "Minutes between breaks from sitting, 20 to 45", HelpName = "MIN" };
        var equipment = new Option<string?>("--equipment") { Description = "What you have for exercises, with commas: band,weight; or none", HelpName = "LIST" };
        var sleep = new Option<string?>("--sleep") { Description = "When no reminders come: 22:00-07:00, or never", HelpName = "FROM-TO" };
        return shell.Act(
            new VerbCommand("profile", "Show or set what the sums need to know of you", "backstride profile --mass 68 --height 1.74", "backstride profile --equipment band,weight")
                .With(mass, height, sex, region, breaks, equipment, sleep),
            (parsed, session) =>
            {
                if (parsed.GetValue(mass) is { } kg && kg is not (>= 30 and <= 250)) return session.Unusable(CliFaults.OutOfRange("--mass", "A body mass lies between 30 and 250 kg."));
                if (parsed.GetValue(height) is { } m && m is not (>= 1.2 and <= 2.3)) return session.Unusable(CliFaults.OutOfRange("--height", "A height lies between 1.2 and 2.3 m."));
                if (parsed.GetValue(breaks) is < 20 or > 45) return session.Unusable(CliFaults.OutOfRange("--breaks", "Breaks come every 20 to 45 minutes."));
                var quiet = parsed.GetValue(sleep) is { } span ? SleepText.Read(span) : default;
                if (quiet is { Understood: false } && parsed.GetValue(sleep) is not null) return session.Unusable(CliFaults.OutOfRange("--sleep", "Sleep is written as 22:00-07:00, or never."));
                if (!session.Knowledge(out var catalogue) || !session.Journal(out var journal)) return ExitCode.Unusable;
                var known = EquipmentList.Of(catalogue);
                var has = parsed.GetValue(equipment) is { } list ? Items(list) : null;
                if (has?.Except(known).FirstOrDefault() is { } unknown)
                    return session.Unusable(CliFaults.OutOfRange("--equipment", $"No exercise needs \"{unknown}\". Some need: {string.Join(", ", known)}."));
                var before = journal.Profile.Read();
                var after = before with
                {
                    MassKg = parsed.GetValue(mass) ?? before.MassKg,
                    StatureM = parsed.GetValue(height) ?? before.StatureM,
                    Sex = parsed.GetValue(sex) ?? before.Sex,
                    Region = parsed.GetValue(region) ?? before.Region,
                    BreakMinutes = parsed.GetValue(breaks) ?? before.BreakMinutes,
                    Equipment = has ?? before.Equipment,
                    Sleep = quiet.Understood ? quiet.Hours : before.Sleep,
                };
                return Save(session, journal, before, after);
            });
    }

    private static List<string> Items(string list) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(item => item != "none").Distinct().Order(StringComparer.Ordinal)];

    private static int Save(Session session, JournalDatabase journal, Profile before, Profile after)
    {
        if (after != before) journal.Profile.Save(after);
        var recomputed = after.Person == before.Person ? 0 : RunLoads.RefreshAll(journal);
        var document = new ProfileJson(after.MassKg, after.StatureM, JsonText.Word(after.Sex), after.Region, after.BreakMinutes, after.Equipment, SleepText.Of(after.Sleep), recomputed);
        return session.Done(document, screen =>
        {
            string Or(double? value, string unit) => value is { } v ? v.ToString("0.##", CultureInfo.InvariantCulture) + unit : "not given";
            screen.Rows(["", ""], [
                ["mass", Or(after.MassKg, " kg")], ["height", Or(after.StatureM, " m")], ["sex", document.Sex], ["region", after.Region],
                ["a break every", Or(after.BreakMinutes, " min")],
                ["quiet while asleep", document.Sleep],
                ["equipment", after.Equipment.Count == 0 ? "none" : string.Join(", ", after.Equipment)],
            ]);
            if (recomputed > 0) screen.Line(string.Create(CultureInfo.InvariantCulture, $"The load of {recomputed} runs was worked out anew."));
        });
    }
}
