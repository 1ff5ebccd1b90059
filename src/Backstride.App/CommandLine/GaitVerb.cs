using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;

namespace Backstride.App.CommandLine;

/// <summary>One step from what a watch says.</summary>
internal static class GaitVerb
{
    public static VerbCommand Make(Shell shell)
    {
        var mass = Number("--mass", "Body mass, kg", "KG", required: true);
        var height = Number("--height", "Standing height, m", "M");
        var speed = Number("--speed", "Speed, m/s", "MPS", required: true);
        var cadence = Number("--cadence", "Steps per minute, both feet", "SPM", required: true);
        var contact = Number("--contact-time", "Ground contact time, ms; guessed, with a wider band, when left out", "MS");
        var oscillation = Number("--oscillation", "Vertical oscillation, mm", "MM");
        var grade = Number("--grade", "Slope in per cent, uphill positive", "PERCENT");
        var surface = new Option<Surface>("--surface") { Description = "What is underfoot" };
        var lean = Number("--lean", "Forward lean of the trunk, degrees", "DEG");
        var carried = Number("--carried", "Mass on the back, kg", "KG");
        var verb = new VerbCommand(
            "gait", "What one step asks of L4/L5, from what a watch says", "backstride gait --mass 68 --speed 3 --cadence 172 --contact-time 250 --oscillation 85")
            .With(mass, height, speed, cadence, contact, oscillation, grade, surface, lean, carried);
        return shell.Act(verb, (parsed, session) => Run(session, new GaitInput(
            new Person(parsed.GetValue(mass)!.Value, parsed.GetValue(height) ?? Person.Default.StatureM, Sex.Unknown),
            parsed.GetValue(speed)!.Value, parsed.GetValue(cadence)!.Value, parsed.GetValue(contact), parsed.GetValue(oscillation),
            parsed.GetValue(grade) ?? 0, parsed.GetValue(surface), parsed.GetValue(lean), parsed.GetValue(carried) ?? 0)));
    }

    private static int Run(Session session, GaitInput input)
    {
        var result = GaitModel.Solve(input);
        if (result.Load is not { } load) return session.Unusable([.. result.Faults.Select(CliFaults.Of)]);
        return session.Done(GaitJson.Of(load), screen =>
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"Ground reaction: peak {load.PeakBodyWeights:0.00} body weights; a step takes {load.StepTimeS * 1000:0} ms."));
            screen.Line(string.Create(CultureInfo.InvariantCulture,
                $"L4/L5: peak {load.L4L5.PeakN:0} N ({load.L4L5.LowN:0} to {load.L4L5.HighN:0}), mean {load.L4L5.MeanN:0} N, {load.L4L5.ImpulseNs:0} Ns a step."));
        }, [.. result.Faults.Select(f => CliFaults.Of(f) with { Severity = "warning" })]);
    }

    private static Option<double?> Number(string name, string description, string unit, bool required = false) =>
        new(name) { Description = description, HelpName = unit, Required = required };
}
