using System.CommandLine;
using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.Spine;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.App.CommandLine;

/// <summary>What one posture with its loads asks of every disc.</summary>
internal static class SpineVerb
{
    private const int MusclesShown = 12;

    public static VerbCommand Make(Shell shell)
    {
        var argument = new Argument<string?>("TASK") { Description = "A named task, or a file with posture, outside forces and person", Arity = ArgumentArity.ZeroOrOne };
        var option = new Option<string?>("--task") { Description = "The same", HelpName = "TASK" };
        var mass = new Option<double?>("--mass") { Description = "Body mass in kg, in place of the task's", HelpName = "KG" };
        var height = new Option<double?>("--height") { Description = "Standing height in m, in place of the task's", HelpName = "M" };
        var sensitivity = new Option<bool>("--sensitivity") { Description = "Which input moves the answer most instead" };
        var validate = new Option<bool>("--validate") { Description = "Hold the model against every published figure instead" };
        var motion = new Option<string?>("--motion") { Description = "An OpenSim motion file (.mot, .sto): the loads of every frame instead", HelpName = "FILE" };
        var to = new Option<string?>("--out") { Description = "Where the loads of the motion go, as an OpenSim table (.sto)", HelpName = "FILE" };
        var atRest = new Option<bool>("--at-rest") { Description = "With --motion: every frame as if held still, without what is gained of speed" };
        var osim = new Option<string?>("--osim") { Description = "An OpenSim model (.osim): solve that trunk instead of ours, as it stands or as --set or --motion put it", HelpName = "FILE" };
        var set = new Option<string[]>("--set") { Description = "With --osim: a coordinate of the model, degrees or metres, as lumbar_extension=-20; may be repeated", HelpName = "NAME=VALUE", AllowMultipleArgumentsPerToken = true };
        var force = new Option<string[]>("--force") { Description = "With --osim: a push on a body at a place in it (m), in the ground (N), as torso:0.1,0.3,0:0,-100,0; may be repeated", HelpName = "BODY:X,Y,Z:FX,FY,FZ", AllowMultipleArgumentsPerToken = true };
        var loads = new Option<string?>("--external-loads") { Description = "With --osim and --motion: OpenSim's description of measured forces (.xml); its table lies beside it", HelpName = "FILE" };
        var between = new Option<string?>("--between") { Description = "With --osim: the bodies at the bottom and the top of the back, when they are not pelvis (or sacrum) and torso (or thorax, T12)", HelpName = "BODY,BODY" };
        var free = new Option<bool>("--as-opensim") { Description = "With --osim: balance only the model's free coordinates, and let couplers and locks hold the rest, as OpenSim does" };
        var osimOut = new Option<string?>("--osim-out") { Description = "Write our own trunk as an OpenSim model instead", HelpName = "FILE" };
        (Option, Option[])[] needs = [(to, [motion]), (atRest, [motion]), (set, [osim]), (force, [osim]), (between, [osim]), (free, [osim]), (loads, [osim]), (loads, [motion])];
        (Option, Option[])[] apart = [(osim, [mass, height, sensitivity, validate, osimOut, option, atRest]), (motion, [sensitivity, validate, osimOut, option]), (validate, [mass, height, sensitivity, osimOut, option])];
        return shell.Act(
            new VerbCommand("spine", "What a posture asks of every disc of the low back; without a task: the named tasks", "backstride spine standing --json", "backstride spine --task lift.yaml", "backstride spine lift-near --sensitivity", "backstride spine --motion bow.mot --out loads.sto", "backstride spine --osim trunk.osim --set lumbar_extension=-20", "backstride spine --osim trunk.osim --motion bow.mot --out loads.sto", "backstride spine --validate")
                .With(argument, option, mass, height, sensitivity, motion, to, atRest, osim, set, force, loads, between, free, osimOut, validate),
            (parsed, session) => SpineMisfit.Of(parsed, needs, apart) is { } misfit ? session.Unusable(CliFaults.Usage(misfit))
                : parsed.GetValue(validate) ? SpineValidationPage.Show(session)
                : parsed.GetValue(osimOut) is { } trunk ? SpineOsim.Write(session, trunk, parsed.GetValue(mass), parsed.GetValue(height))
                : parsed.GetValue(osim) is { } model ? SpineOsim.Run(session, new(model, parsed.GetValue(motion), parsed.GetValue(to), parsed.GetValue(set) ?? [], parsed.GetValue(force) ?? [], parsed.GetValue(loads), parsed.GetValue(between), parsed.GetValue(free)))
                : parsed.GetValue(motion) is { } file ? SpineMotion.Run(session, file, parsed.GetValue(to), parsed.GetValue(mass), parsed.GetValue(height), parsed.GetValue(atRest))
                : Run(session, parsed.GetValue(argument) ?? parsed.GetValue(option), parsed.GetValue(mass), parsed.GetValue(height), parsed.GetValue(sensitivity)));
    }

    private static int Run(Session session, string? name, double? massKg, double? statureM, bool sensitivity)
    {
        if (name is null)
            return session.Done(
                NamedTasks.All.Select(t => new { id = t.Id, name = t.Name }).ToList(),
                screen => screen.Rows(["task", "what"], NamedTasks.All.Select(t => new[] { t.Id, t.Name })));
        if (Find(name, out var task) is { Count: > 0 } faults) return session.Unusable(faults);
        if (OutOfRange(massKg, statureM) is { } fault) return session.Unusable(fault);

        task = task! with { Person = task.Person with { MassKg = massKg ?? task.Person.MassKg, StatureM = statureM ?? task.Person.StatureM } };
        if (sensitivity) return SpineSensitivityPage.Show(session, task);
        var loads = SpineJson.Of(task, SpineModel.Solve(task));
        return session.Done(loads, screen => Show(screen, task, loads));
    }

    private static string Active(MuscleActivity active) => string.Create(CultureInfo.InvariantCulture, $"{active.Group} {100 * active.Right:0} % right, {100 * active.Left:0} % left{Near(active.Near)}");

    private static string Near(Side? near) => near switch { null => "", Side.Both => ", near that", Side.Right => ", near that on the right", _ => ", near that on the left" };

    internal static FaultJson? OutOfRange(double? massKg, double? statureM) =>
        massKg is < 30 or > 250 ? CliFaults.OutOfRange("--mass", "A body mass lies between 30 and 250 kg.")
        : statureM is < 1.2 or > 2.3 ? CliFaults.OutOfRange("--height", "A height lies between 1.2 and 2.3 m.")
        : null;

    private static IReadOnlyList<FaultJson> Find(string name, out SpineTask? task)
    {
        task = NamedTasks.Find(name);
        if (task is not null) return [];
        if (!File.Exists(name))
            return [CliFaults.NotFound(name, $"There is no task of this name and no such file. Tasks: {string.Join(", ", NamedTasks.All.Select(t => t.Id))}.")];
        if (InputFile.Stream(name, out var fault) is not { } file) return [fault!];
        TaskReading reading;
        using (file) reading = TaskFile.Read(file, name);
        task = reading.Task;
        return task is null ? [.. reading.Faults.Select(f => CliFaults.Of(f) with { Position = $"{name}, {f.Position}" })] : [];
    }

    private static void Show(Spectre.Console.IAnsiConsole screen, SpineTask task, SpineJson loads)
    {
        string Whole(double value) => (Math.Round(value) + 0).ToString("0", CultureInfo.InvariantCulture); // + 0: no "-0"
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{task.Name}, {task.Person.MassKg:0.#} kg, {task.Person.StatureM:0.00} m"));
        screen.Rows(["disc", "compression N>", "band", "shear N>", "pressure MPa>"], loads.Levels.Select(l => new[]
        {
            l.Level, Whole(l.CompressionN), $"{Whole(l.Low)} to {Whole(l.High)}", Whole(l.ShearAnteriorN), l.PressureMPa.ToString("0.00", CultureInfo.InvariantCulture),
        }).Reverse());
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{loads.RatioToStanding:0.00} times standing."));
        if (loads.LeastEffort is { } alone)
            screen.Line($"This rests on activity that was measured ({string.Join(", ", task.Activity.Select(Active))}). By least effort alone L4/L5 would carry {Whole(alone.CompressionsN[(int)LumbarJoint.L4L5])} N.");
        screen.Rows(["disc", "weight N>", "supports N>", "effort N>", "stretch N>", "ligaments N>", "belly N>"], loads.Parts.Select(p => new[]
        {
            p.Level, Whole(p.WeightN), Whole(p.SupportsN), Whole(p.EffortN), Whole(p.StretchN), Whole(p.LigamentsN), Whole(p.AbdominalPressureN),
        }).Reverse());
        screen.Rows(["muscle", "N>", "share of its strength>"], loads.Muscles.OrderByDescending(m => m.ForceN).Take(MusclesShown).Select(m => new[]
        {
            m.Name, Whole(m.ForceN), m.Activation.ToString("0 %", CultureInfo.InvariantCulture),
        }));
        screen.Quiet(string.Create(CultureInfo.InvariantCulture, $"Optimal within {loads.Certificate.KktResidual:0.0e0} Nm after {loads.Certificate.Iterations} steps; {loads.Certificate.SlackNm:0.0} Nm could not be held."));
    }
}
