using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.Spine;
using Backstride.Spine.Anatomy;
using Backstride.Spine.OpenSim;
using Backstride.Spine.OpenSim.Models;

namespace Backstride.App.CommandLine;

/// <summary>A laboratory's own trunk model, solved with our sharing: one posture, or the frames of a motion.</summary>
internal static class SpineOsim
{
    private const int FramesShown = 12, MusclesShown = 12;

    private static readonly char[] Comma = [','];

    /// <param name="Set">Like "lumbar_extension=-20": degrees for angles, metres for shifts.</param>
    /// <param name="Force">Like "torso:0.1,0.3,0:0,-100,0": body, place in it (m), force in the ground (N).</param>
    /// <param name="Between">Like "pelvis,torso".</param>
    public sealed record Wish(string Model, string? Motion, string? Out, string[] Set, string[] Force, string? Loads, bool WithInertia, string? Lengths, string? Between, bool AsOpenSim);

    public static int Run(Session session, Wish wish)
    {
        if (InputFile.Stream(wish.Model, out var unread) is not { } file) return session.Unusable(unread!);
        OsimReading reading;
        using (file) reading = OsimReading.Read(new BufferedStream(file, 1 << 16));
        FaultJson[] faults = [.. reading.Faults.Select(f => In(wish.Model, f))];
        if (reading.Model is not { } model) return session.Unusable(faults);
        if (Settings(model, wish, out var start, out var forces) is { } wrong) return session.Unusable(wrong);
        var ends = wish.Between?.Split(Comma);
        if (ends is { Length: not 2 }) return session.Unusable(CliFaults.OutOfRange("--between", "Two bodies with a comma between them, as in pelvis,torso."));
        if (OsimSolver.Of(model, out var fault, ends?[0], ends?[1], wish.AsOpenSim) is not { } solver) return session.Unusable(In(wish.Model, fault!));

        if (wish.Motion is null)
        {
            if (WriteLengths(wish, model, solver, [(0, start)]) is { } lost) return session.Unusable(lost);
            var loads = solver.Solve(start, forces);
            return session.Done(Json(model, solver, loads), screen => Show(screen, model, loads), With(faults, wish.Model, loads.Notes));
        }

        if (Frames(session, model, wish, start, out var unused) is not { } frames) return ExitCode.Unusable;
        var pushes = frames.ConvertAll(_ => (IReadOnlyList<OsimForce>)forces);
        if (wish.Loads is not null)
        {
            if (!SpineOsimLoads.Add(wish.Loads, model, [.. frames.Select(f => f.TimeS)], pushes, out var said)) return session.Unusable(said);
            faults = [.. faults, .. said];
        }

        if (wish.WithInertia)
        {
            if (frames.Count < OsimInertia.LeastFrames) return session.Unusable(CliFaults.OutOfRange("--with-inertia", $"It needs a motion of at least {OsimInertia.LeastFrames} frames."));
            var inertia = OsimInertia.Of(model, frames);
            pushes = [.. pushes.Select((p, i) => (IReadOnlyList<OsimForce>)[.. p, .. inertia[i]])];
        }

        if (WriteLengths(wish, model, solver, frames) is { } unsaid) return session.Unusable(unsaid);
        (double TimeS, OsimLoads Loads)[] solved = [.. frames.Select((f, i) => (f.TimeS, solver.Solve(f.Coordinates, pushes[i])))];
        faults = With(faults, wish.Model, solved.SelectMany(f => f.Loads.Notes));
        if (wish.Out is not null && OutputFile.WriteText(wish.Out, OsimMotion.Write(solved).Write) is { } unwritten) return session.Unusable(unwritten);

        var json = new { model = model.Name, rows = solver.Rows, frames = solved.Select(f => new { timeS = f.TimeS, joints = Joints(f.Loads), certificate = CertificateOf(f.Loads) }), unusedColumns = unused };
        return session.Done(json, screen => Show(screen, model, solved, unused), faults);
    }

    /// <summary>Writes our own trunk as a model for OpenSim.</summary>
    public static int Write(Session session, string path, double? massKg, double? statureM)
    {
        if (SpineVerb.OutOfRange(massKg, statureM) is { } bad) return session.Unusable(bad);
        var person = Person.Default with { MassKg = massKg ?? Person.Default.MassKg, StatureM = statureM ?? Person.Default.StatureM };
        if (OutputFile.Write(path, to => OsimTrunk.Write(person, to)) is { } unwritten) return session.Unusable(unwritten);
        return session.Done(new { written = path, massKg = person.MassKg, statureM = person.StatureM }, screen => screen.Line($"Written to {path}."));
    }

    private static FaultJson? WriteLengths(Wish wish, OsimModel model, OsimSolver solver, IReadOnlyList<(double TimeS, double[] Coordinates)> frames) =>
        wish.Lengths is null ? null : OutputFile.WriteText(wish.Lengths, OsimMotion.Lengths(frames, model, solver).Write);

    // The posture to begin with: what the model says, changed by what was asked for.
    private static FaultJson? Settings(OsimModel model, Wish wish, out double[] start, out OsimForce[] forces)
    {
        (start, forces) = (model.Defaults(), []);
        foreach (var set in wish.Set)
        {
            var parts = set.Split('=');
            var c = model.FindCoordinate(parts[0].Trim());
            if (parts.Length != 2 || !Number(parts[1], out var value)) return CliFaults.OutOfRange("--set", $"'{set}' is not like lumbar_extension=-20.");
            if (c < 0) return CliFaults.NotFound("--set", $"The model has no coordinate '{parts[0]}'. It has: {string.Join(", ", model.Coordinates.Take(60).Select(x => x.Name))}.");
            if (Math.Abs(value) > 1000) return CliFaults.OutOfRange("--set", $"'{set}' is out of range.");
            start[c] = model.Coordinates[c].IsAngle ? value * Math.PI / 180 : value;
        }

        var given = new List<OsimForce>();
        foreach (var force in wish.Force)
        {
            var parts = force.Split(':');
            if (parts.Length != 3 || !Vector(parts[1], out var at) || !Vector(parts[2], out var newtons)) return CliFaults.OutOfRange("--force", $"'{force}' is not like torso:0.1,0.3,0:0,-100,0.");
            if (model.FindBody(parts[0]) < 0) return CliFaults.NotFound("--force", $"The model has no body '{parts[0]}'.");
            given.Add(new(parts[0], at, newtons));
        }

        forces = [.. given];
        return null;
    }

    // What the table does not hold stays as it was asked for.
    private static List<(double TimeS, double[] Coordinates)>? Frames(Session session, OsimModel model, Wish wish, double[] start, out IReadOnlyList<string> unused)
    {
        unused = [];
        if (InputFile.Bytes(wish.Motion!, out var unread) is not { } bytes)
        {
            session.Unusable(unread!);
            return null;
        }

        var reading = StoTable.Read(new StringReader(System.Text.Encoding.UTF8.GetString(bytes)));
        if (reading.Table is not { } table)
        {
            session.Unusable([.. reading.Faults.Select(f => In(wish.Motion!, f))]);
            return null;
        }

        var posed = model with { Coordinates = [.. model.Coordinates.Select((c, i) => c with { Default = start[i] })] };
        unused = OsimMotion.Unused(table, model);
        if (OsimMotion.Read(table, posed, out var fault) is { } frames) return [.. frames];
        session.Unusable(In(wish.Motion!, fault!));
        return null;
    }

    // What is said of a posture is said once, however many frames it holds for.
    private static FaultJson[] With(FaultJson[] faults, string path, IEnumerable<SpineFault> notes) =>
        [.. faults, .. notes.Select(n => In(path, n)).DistinctBy(n => n.Position).Where(n => !faults.Any(f => f.Code == n.Code && f.Position == n.Position))];

    public static FaultJson In(string path, SpineFault fault) => CliFaults.Of(fault) with { Position = $"{path}, {fault.Position}" };

    private static bool Number(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static bool Vector(string text, out Vec3 value)
    {
        var n = text.Split(',').Select(t => Number(t, out var v) ? v : double.NaN).ToArray();
        value = n.Length == 3 ? new(n[0], n[1], n[2]) : default;
        return n.Length == 3 && n.All(double.IsFinite);
    }

    private static object Json(OsimModel model, OsimSolver solver, OsimLoads loads) => new
    {
        model = model.Name,
        rows = solver.Rows,
        joints = Joints(loads),
        muscles = loads.Muscles.Select(m => new { name = m.Name, forceN = m.ForceN, activation = m.Activation }),
        certificate = CertificateOf(loads),
    };

    private static IEnumerable<object> Joints(OsimLoads loads) => loads.Joints.Select(j => (object)new
    {
        joint = j.Joint,
        below = j.Below,
        above = j.Above,
        compressionN = j.CompressionN,
        shearAnteriorN = j.ShearAnteriorN,
        shearLateralN = j.ShearRightN,
        massAboveKg = j.MassAboveKg,
        outsideNm = new[] { j.OutsideNm.X, j.OutsideNm.Y, j.OutsideNm.Z },
        slackNm = j.SlackNm,
    });

    private static object CertificateOf(OsimLoads loads) =>
        new { kktResidual = loads.Certificate.KktResidual, iterations = loads.Certificate.Iterations, slackNm = loads.Certificate.SlackNm };

    private static void Show(Spectre.Console.IAnsiConsole screen, OsimModel model, OsimLoads loads)
    {
        screen.Heading(model.Name);
        screen.Rows(["joint", "compression N>", "forward shear N>", "shear to the right N>", "mass above kg>", "not held Nm>"], loads.Joints.Select(j => new[]
        {
            j.Joint, Text(j.CompressionN, "0"), Text(j.ShearAnteriorN, "0"), Text(j.ShearRightN, "0"), Text(j.MassAboveKg, "0.0"), Text(j.SlackNm, "0.0"),
        }).Reverse());
        screen.Rows(["muscle", "N>", "share of its strength>"], loads.Muscles.OrderByDescending(m => m.ForceN).Take(MusclesShown).Select(m => new[] { m.Name, Text(m.ForceN, "0"), Text(m.Activation, "0 %") }));
        screen.Quiet(string.Create(CultureInfo.InvariantCulture, $"Optimal within {loads.Certificate.KktResidual:0.0e0} after {loads.Certificate.Iterations} steps; {loads.Certificate.SlackNm:0.0} Nm could not be held. Axes: halfway between each joint's two frames."));
    }

    private static void Show(Spectre.Console.IAnsiConsole screen, OsimModel model, (double TimeS, OsimLoads Loads)[] frames, IReadOnlyList<string> unused)
    {
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{model.Name}, {frames.Length} frames"));
        var every = Math.Max(1, (frames.Length + FramesShown - 1) / FramesShown);
        screen.Rows(["time s>", .. frames[0].Loads.Joints.Select(j => j.Joint + " N>"), "not held Nm>"], frames.Where((_, i) => i % every == 0).Select(f => (string[])
            [Text(f.TimeS, "0.00"), .. f.Loads.Joints.Select(j => Text(j.CompressionN, "0")), Text(f.Loads.Certificate.SlackNm, "0.0")]));
        if (unused.Count > 0) screen.Quiet($"Columns not used: {string.Join(", ", unused)}.");
    }

    // + 0: no "-0"
    private static string Text(double value, string format) => (Math.Round(value, format == "0" ? 0 : 6) + 0).ToString(format, CultureInfo.InvariantCulture);
}
