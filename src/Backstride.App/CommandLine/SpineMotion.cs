using System.Globalization;
using Backstride.App.CommandLine.Screens;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Movement;
using Backstride.Spine.OpenSim;

namespace Backstride.App.CommandLine;

/// <summary>The loads of every frame of a motion file, as OpenSim writes and reads them.</summary>
internal static class SpineMotion
{
    private const int FramesShown = 12;

    public static int Run(Session session, string path, string? outPath, double? massKg, double? statureM, bool atRest)
    {
        if (SpineVerb.OutOfRange(massKg, statureM) is { } bad) return session.Unusable(bad);
        if (InputFile.Bytes(path, out var unread) is not { } bytes) return session.Unusable(unread!);
        var reading = StoTable.Read(new StringReader(System.Text.Encoding.UTF8.GetString(bytes)), Motion.Uses);
        if (reading.Table is not { } table) return session.Unusable([.. reading.Faults.Select(f => CliFaults.Of(f) with { Position = $"{path}, {f.Position}" })]);
        var person = Person.Default with { MassKg = massKg ?? Person.Default.MassKg, StatureM = statureM ?? Person.Default.StatureM };
        var motion = Motion.Read(table, person, Path.GetFileNameWithoutExtension(path), atRest);
        if (motion.Frames is not { } frames) return session.Unusable([.. motion.Faults.Select(f => CliFaults.Of(f) with { Position = $"{path}, {f.Position}" })]);

        var loads = MovementSolver.Solve(person, frames, Environment.ProcessorCount);
        if (outPath is not null && OutputFile.WriteText(outPath, Motion.Write(loads).Write) is { } unwritten) return session.Unusable(unwritten);

        var unused = Motion.Unused(table);
        var inertia = atRest ? InertiaSource.None : Motion.InertiaOf(table);
        var json = new
        {
            frames = loads.Select(f => new
            {
                timeS = f.TimeS,
                ratioToStanding = f.RatioToStanding,
                levels = f.Levels.Select((l, k) => new { level = ((LumbarJoint)k).ToString(), compressionN = l.CompressionN, shearAnteriorN = l.ShearAnteriorN, shearLateralN = l.ShearLateralN }),
                slackNm = f.Certificate.SlackNm,
                kktResidual = f.Certificate.KktResidual,
            }),
            inertia,
            unusedColumns = unused,
        };
        return session.Done(json, screen =>
        {
            screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{loads.Count} frames, {person.MassKg:0.#} kg, {person.StatureM:0.00} m"));
            var every = Math.Max(1, (loads.Count + FramesShown - 1) / FramesShown);
            screen.Rows(["time s>", "L4/L5 compression N>", "shear N>", "times standing>", "not held Nm>"], loads.Where((_, i) => i % every == 0).Select(f => new[]
            {
                f.TimeS.ToString("0.00", CultureInfo.InvariantCulture),
                f.At(LumbarJoint.L4L5).CompressionN.ToString("0", CultureInfo.InvariantCulture),
                f.At(LumbarJoint.L4L5).ShearAnteriorN.ToString("0", CultureInfo.InvariantCulture),
                f.RatioToStanding.ToString("0.00", CultureInfo.InvariantCulture),
                f.Certificate.SlackNm.ToString("0.0", CultureInfo.InvariantCulture),
            }));
            if (Said(inertia, atRest) is { } said) screen.Quiet(said);
            if (unused.Count > 0) screen.Quiet($"Columns not used: {string.Join(", ", unused)}.");
            if (outPath is not null) screen.Quiet($"Written to {outPath}.");
        });
    }

    private static string? Said(InertiaSource inertia, bool atRest) => inertia switch
    {
        InertiaSource.Given => null,
        InertiaSource.FromPlaces => "What is gained of speed comes from where the pelvis was and from the angles, smoothed over 120 ms to each side; --at-rest leaves it out.",
        _ when atRest => "Every frame was taken as if held still, as asked.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Every frame was taken as if held still, which is too light for a run or a jump: that takes columns pelvis_tx, pelvis_ty, pelvis_tz over {MovementInertia.LeastFrames} frames or more, or pelvis_ax, pelvis_ay, pelvis_az."),
    };
}
