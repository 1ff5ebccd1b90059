namespace Backstride.App.Demo;

/// <summary>One outing of the made-up runner.</summary>
/// <param name="Day">Days before today, 0 is today.</param>
/// <param name="Hour">Start on the runner's own clock.</param>
/// <param name="Rpe">How hard it felt, 0 to 10.</param>
internal sealed record DemoSession(int Day, double Hour, string Name, DemoRoute Route, IReadOnlyList<DemoStretch> Stretches, double Rpe)
{
    public double Metres => Stretches.Sum(s => s.Seconds * s.SpeedMps);

    public static DemoSession Steady(int day, double hour, string name, DemoRoute route, double km, double speedMps, double rpe) =>
        new(day, hour, name, route, [new(km * 1000 / speedMps, speedMps)], rpe);

    public static DemoSession Intervals(int day, double hour, int repetitions, double easyMps) => new(
        day, hour, "intervals", DemoRoute.Park,
        [
            new(720, easyMps, Lap: true),
            .. Enumerable.Range(0, repetitions).SelectMany(_ => new DemoStretch[] { new(180, easyMps + 1.05, Lap: true), new(120, easyMps - 0.55, Lap: true) }),
            new(480, easyMps - 0.1, Lap: true),
        ],
        7.5);

    public static DemoSession Tempo(int day, double hour, double minutes, double easyMps) => new(
        day, hour, "tempo", DemoRoute.River,
        [new(900, easyMps, Lap: true), new(minutes * 60, easyMps + 0.6, Lap: true), new(600, easyMps - 0.1, Lap: true)],
        7);

    public static DemoSession WalkRun(int day, double hour, int repetitions, double runMinutes, double walkMinutes) => new(
        day, hour, "walk-run", DemoRoute.Park,
        [
            new(300, 1.5, Walk: true, Lap: true),
            .. Enumerable.Range(0, repetitions).SelectMany(_ => new DemoStretch[] { new(runMinutes * 60, 2.6, Lap: true), new(walkMinutes * 60, 1.5, Walk: true, Lap: true) }),
        ],
        3);
}
