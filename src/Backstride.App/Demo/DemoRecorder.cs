using Backstride.Running.Files;

namespace Backstride.App.Demo;

/// <summary>Runs a session second by second and records it as a watch with a chest strap would.</summary>
internal static class DemoRecorder
{
    private const double AutoLapM = 1000;

    public static Recording Record(DemoSession session, DateTimeOffset start, Random random)
    {
        var plan = session.Stretches.SelectMany(s => Enumerable.Repeat(s, (int)Math.Round(s.Seconds))).ToList();
        var body = new DemoBody(random);
        var columns = new DemoColumns(plan.Count);
        var laps = new DemoLaps(start, session.Stretches.Any(s => s.Lap) ? null : AutoLapM);
        double metres = 0, speed = 0.5, drift = 0, east = 0, north = 0;
        var (_, _, height) = session.Route.At(0);
        for (var second = 0; second < plan.Count; second++)
        {
            var stretch = plan[second];
            drift = (0.97 * drift) + (0.012 * body.Noise());
            speed += (stretch.SpeedMps + drift - speed) / 4;
            if (second > 0) metres += speed;
            var here = session.Route.At(metres);
            var grade = speed > 0.3 ? Math.Clamp(100 * (here.AltitudeM - height) / speed, -15, 15) : 0;
            height = here.AltitudeM;
            body.Step(speed, grade);
            // A satellite fix wanders by a few metres, slowly.
            east = (0.98 * east) + (0.25 * body.Noise());
            north = (0.98 * north) + (0.25 * body.Noise());
            columns.Add(second, metres, speed, here.Latitude + (north / 111_195), here.Longitude + (east / 67_700), here.AltitudeM, grade, stretch.Walk, body);
            laps.Step(second, metres, stretchEnds: stretch.Lap && (second + 1 == plan.Count || !ReferenceEquals(plan[second + 1], stretch)));
        }
        return new()
        {
            Sport = Sport.Running,
            SportText = "running",
            SubSportText = session.Route == DemoRoute.Hills ? "trail" : "generic",
            Name = session.Name,
            StartUtc = start.ToUniversalTime(),
            UtcOffset = start.Offset,
            Samples = columns.ToSamples(),
            Laps = laps.Close(plan.Count - 1, metres),
            TotalDistanceM = metres,
            TotalTimerS = plan.Count - 1,
            TotalElapsedS = plan.Count - 1,
            SessionRpe = session.Rpe,
            Device = new("development", null, 20260101, start.ToUniversalTime()),
        };
    }
}
