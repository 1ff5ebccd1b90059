using System.Globalization;
using Backstride.App.Web.Charts;
using Backstride.Running.Load;
using Backstride.Running.Runs;

namespace Backstride.App.Web.Runs;

/// <summary>A run's samples as charts on one time axis.</summary>
public static class RunCharts
{
    /// <summary>Metres per second; slower is standing, and a pace of an hour a kilometre would flatten the chart.</summary>
    private const double Standing = 0.5;

    /// <summary>Seconds: steadies what a satellite fix jitters, hides no hill.</summary>
    private const double PaceWindowS = 15;

    /// <summary>Seconds: a slope is the difference of two heights that each jitter, and needs longer.</summary>
    private const double FlatPaceWindowS = 60;

    private static readonly SensorRange PaceRange = new(1000 / SensorRange.SpeedMps.Most, double.PositiveInfinity);

    private static readonly SensorRange Anything = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Null when there are not two samples to draw a line between.</summary>
    public static ChartStack? Of(Run run, RunStreams streams, RunSpineLoad? load)
    {
        if (streams.Count < 2) return null;
        var gaps = Gaps.Find(streams.TimeS);
        var clock = new FoldedClock(gaps);
        var samples = new SamplePanels(Array.ConvertAll(streams.TimeS, clock.At), [.. gaps.Select(gap => (clock.At(gap.From), clock.At(gap.To)))]);
        var x = Axis.Within(0, Math.Max(clock.At(streams.TimeS[^1]), 1), 7, Quantities.Elapsed.Step);
        var onFoot = RunWords.OnFoot(run.Sport);
        ChartPanel?[] panels =
        [
            onFoot ? Pace(run, streams, samples) : Speed(streams, samples),
            samples.Panel(Quantities.HeartRate, streams.HeartRateBpm, SensorRange.HeartRateBpm, 20),
            onFoot
                ? samples.Panel(Quantities.Cadence, Above(streams.CadenceSpm, 100), SensorRange.CadenceSpm, 15)
                : samples.Panel(Quantities.WheelCadence, Above(streams.CadenceSpm, 0), Anything, 15),
            samples.Panel(Quantities.ContactTime, Above(streams.StanceTimeMs, 0), SensorRange.StanceTimeMs, 30),
            samples.Panel(Quantities.Oscillation, Above(streams.VerticalOscillationMm, 0), SensorRange.VerticalOscillationMm, 15),
            samples.Panel(Quantities.Balance, Above(streams.StanceTimeBalancePercent, 0), SensorRange.StanceTimeBalancePercent, 4),
            samples.Panel(Quantities.Altitude, streams.AltitudeM, Anything, 20, Climb(run), area: true),
            load is null ? null : Load(load, x, clock),
        ];
        ChartPanel[] shown = [.. panels.OfType<ChartPanel>()];
        return shown.Length == 0 ? null : new()
        {
            Title = "The run over time",
            Along = Quantities.Elapsed,
            X = x,
            Panels = shown,
            Stretches = [.. Laps(run, clock), .. gaps.Select(gap => Pause(gap, clock))],
            Note = clock.Folds ? "Stops of more than ten minutes are drawn as two, and the time along the foot passes over the rest." : null,
            Table = TableTwin.Of("The same as a table", Quantities.Elapsed, x, shown),
        };
    }

    private static ChartPanel? Pace(Run run, RunStreams streams, SamplePanels samples) => samples.Panel(
        Quantities.Pace,
        PaceOf(streams, streams.SpeedMps, PaceWindowS),
        PaceRange,
        60,
        "mean " + Quantities.Pace.Text(run.PaceSecondsPerKm ?? double.NaN),
        string.Create(CultureInfo.InvariantCulture, $"Mean over {PaceWindowS} seconds{(streams.GradeAdjustedSpeedMps is null ? "" : $", as if flat over {FlatPaceWindowS}")}."),
        PaceOf(streams, streams.GradeAdjustedSpeedMps, FlatPaceWindowS) is { } flat ? (Quantities.FlatPace, flat) : null);

    private static ChartPanel? Speed(RunStreams streams, SamplePanels samples) => samples.Panel(
        Quantities.Speed,
        streams.SpeedMps is { } speed ? Smoothing.Rolling(streams.TimeS, Array.ConvertAll(speed, mps => mps * 3.6), PaceWindowS) : null,
        Anything,
        4);

    private static double[]? PaceOf(RunStreams streams, double[]? speedMps, double windowS) => speedMps is null
        ? null
        : Array.ConvertAll(Smoothing.Rolling(streams.TimeS, speedMps, windowS), mps => mps > Standing ? 1000 / mps : double.NaN);

    /// <summary>Slow walking, or a sensor's zero for "nothing to say", is no value of a stride.</summary>
    private static double[]? Above(double[]? values, double floor) =>
        values is null ? null : Array.ConvertAll(values, value => value > floor ? value : double.NaN);

    private static ChartPanel? Load(RunSpineLoad load, Axis x, FoldedClock clock)
    {
        double[] perMinute = [.. load.PerMinuteEasyKm];
        if (perMinute.Length == 0) return null;
        double[] from = [.. perMinute.Select((_, minute) => Math.Min(clock.At(minute * 60.0), x.High))];
        double[] to = [.. perMinute.Select((_, minute) => Math.Min(clock.At(minute * 60.0 + 60), x.High))];
        return new()
        {
            Quantity = Quantities.SpineLoad,
            Y = Axis.Around(0, Math.Max(perMinute.Max(), 0.01), 3, Quantities.SpineLoad.Step),
            Series = [new BarSeries(Quantities.SpineLoad, from, to, perMinute)],
            Summary = $"Back load of each minute, at most {Quantities.SpineLoad.Text(perMinute.Max())} easy kilometres. In all {RunWords.EasyKmWithBand(load)}.",
            Reading = $"in all {RunWords.EasyKmWithBand(load)}",
        };
    }

    private static IEnumerable<ChartStretch> Laps(Run run, FoldedClock clock) => run.Laps.Count < 2 ? [] : run.Laps.Select((lap, index) =>
        new ChartStretch(clock.At(lap.FromS), clock.At(lap.ToS), $"Lap {lap.Number}", index % 2 == 0 ? "lap" : "lap other"));

    private static ChartStretch Pause((double From, double To) gap, FoldedClock clock) =>
        new(clock.At(gap.From), clock.At(gap.To), $"Nothing recorded for {Quantities.Elapsed.Text(gap.To - gap.From)}", "pause");

    private static string? Climb(Run run) => run.AscentM is { } up && run.DescentM is { } down
        ? string.Create(CultureInfo.InvariantCulture, $"{up:0} m up, {down:0} m down")
        : null;
}
