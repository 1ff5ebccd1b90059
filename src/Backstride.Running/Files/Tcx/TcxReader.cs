using Backstride.Running.Files.Exports;
using Backstride.Running.Files.Xml;

namespace Backstride.Running.Files.Tcx;

/// <summary>TCX to activities, one per Activity element; those of a multi-sport session stand by themselves.</summary>
internal static class TcxReader
{
    /// <summary>No runner, rider or skier is faster: a lap that says so has its unit wrong.</summary>
    private const double FastestMps = 100;

    public static DecodedFile Read(Stream stream)
    {
        var faults = new FaultList();
        var sink = new TcxSink(faults);
        var broken = XmlWalk.Run(stream, sink, "TCX", faults);
        if (broken is { } b)
            faults.Add("TCX002", FaultSeverity.Error, XmlWalk.AtLine(b.Line), b.Message + " What came before was kept.");
        if (!sink.SawRoot)
            faults.Add("TCX001", FaultSeverity.Error, null, "This is not a TCX file.");
        var written = sink.Activities.Where(a => !a.IsCourse).ToList();
        // One that an exporter wrote twice would count twice.
        var once = written.DistinctBy(a => a.Id is null ? (object)a : (a.Id, a.Sport, a.Laps.Count, a.Points.Count, a.Laps.Sum(l => l.DistanceM))).ToList();
        if (once.Count < written.Count) faults.Add("TCX024", FaultSeverity.Note, null, "An activity stands more than once; it was taken once.");
        PointColumns.SayUnreadable(once.Select(a => a.Points), "TCX027", faults);
        var activities = once.Select(a => Build(a, faults)).ToList();
        foreach (var activity in activities) WithoutTime.Say(activity, faults);
        var courses = sink.Activities.Where(a => a.IsCourse && a.Points.Count > 0).Select(a => Build(a, faults)).ToList();
        if (courses.Count > 0) faults.Add("TCX010", FaultSeverity.Note, null, "This is a course to follow, not a run that was done.");
        if (activities.Count == 0) faults.Add("TCX011", FaultSeverity.Note, null, "No activity in this file.");
        var records = sink.Activities.Sum(a => a.Points.Count);
        var integrity = broken is null ? Integrity.Whole : sink.Activities.Count > 0 ? Integrity.Recovered : Integrity.Unreadable;
        return new(FileFormat.Tcx, activities, integrity, faults.ToList()) { Courses = courses, RecordCount = records };
    }

    private static Recording Build(TcxActivity activity, FaultList faults)
    {
        var (points, breaks) = TcxClock.InOrder(activity, faults);
        var start = TcxClock.Start(activity, points);
        if (TcxLaps.PartFromWhole(activity.Laps, points))
            faults.Add("TCX019", FaultSeverity.Note, null, "The laps count from the start of the whole; each was given its own part.");
        var sportText = SportNames.FromTcx(activity.Sport) ?? SportWords.InFile(activity.Sport).Sport;
        var sport = SportNames.ToSport(sportText);
        var time = TcxClock.Aligned(points.Seconds(start), activity, faults);
        if (!activity.IsCourse && start == Recording.UnknownStart) faults.Add("TCX013", FaultSeverity.Warning, null, "The file does not say when this was.");
        if (start != Recording.UnknownStart && !XmlTime.IsPlausible(start)) faults.Add("TCX026", FaultSeverity.Warning, null, XmlTime.NotPlausible);
        var (lat, lon) = (points.Column(PointValue.Latitude), points.Column(PointValue.Longitude));
        NoFix.Say(NoFix.Clear(lat, lon), "TCX015", faults);
        // RunCadence when the extension has it: the plain element is for the bicycle.
        var cadence = CadenceRule.Convert(sport, OfFeet(points.Column(PointValue.RunCadence), points.Column(PointValue.Cadence)), out var factor);
        var distance = TcxLaps.InMetres(activity.Laps, points.Column(PointValue.Distance), time, faults);
        var laps = Laps(activity.Laps, start, faults);
        if (cadence is null) CadenceRule.Convert(sport, [.. laps.Select(l => l.Means.AverageCadenceSpm).OfType<double>()], out factor);
        laps = [.. laps.Select(l => l with { Means = Steps(l, sport, factor) })];
        return new()
        {
            Sport = sport,
            SportText = sportText,
            Name = activity.Name,
            Note = activity.Notes.Count == 0 ? null : string.Join("\n", activity.Notes.Distinct()),
            StartUtc = start,
            UtcOffset = activity.UtcOffset,
            Samples = SpeedUnit.Mend(new()
            {
                TimeS = time,
                LatitudeDeg = lat,
                LongitudeDeg = lon,
                DistanceM = distance,
                SpeedMps = points.Column(PointValue.Speed),
                AltitudeM = points.Column(PointValue.Altitude),
                HeartRateBpm = points.Column(PointValue.HeartRate),
                CadenceSpm = cadence,
                PowerW = points.Column(PointValue.Power),
            }, breaks, "TCX020", faults),
            CadenceFactor = factor,
            Means = DeviceMeans.Of(laps),
            Laps = laps,
            Breaks = breaks,
            Lines = points.Lines,
            Pauses = Breaks(breaks, time),
            TotalDistanceM = Sum(activity.Laps.Select(l => l.DistanceM), points),
            TotalTimerS = Sum(activity.Laps.Select(l => l.TimerS), points),
            Device = new(activity.Device, null, null, activity.Id),
        };
    }

    private static List<RecordedLap> Laps(List<TcxLap> laps, DateTimeOffset start, FaultList faults)
    {
        if (laps.Exists(l => l.Means.MaxSpeedMps > FastestMps)) faults.Add("TCX014", FaultSeverity.Warning, null, "The top speed of a lap is not possible and was left out.");
        return [.. laps.Select(l => new RecordedLap(l.Start ?? start, null, l.TimerS, l.DistanceM)
        {
            Means = l.Means with
            {
                MaxSpeedMps = l.Means.MaxSpeedMps > FastestMps ? null : l.Means.MaxSpeedMps,
                AverageCadenceSpm = l.Means.AverageCadenceSpm ?? (l.PlainCadence > 0 ? l.PlainCadence : null),
            },
        })];
    }

    // Garmin writes turns of one leg under "Steps", as FIT has them; other programs write steps. How fast they came tells.
    private static DeviceMeans Steps(RecordedLap lap, Sport sport, double factor)
    {
        var means = lap.Means.TimesSteps(factor);
        if (!(lap.Means.Steps * 60 / lap.TimerS is { } rate && double.IsFinite(rate))) return means;
        return means with { Steps = lap.Means.Steps * (CadenceRule.CountsOneFoot(sport, [rate]) ? 2 : 1) };
    }

    // Where one lap does not say, the points know more than the other laps.
    private static double? Sum(IEnumerable<double?> values, PointColumns points)
    {
        var known = values.Where(v => v >= 0).ToList();
        return known.Count == 0 || known.Count < values.Count() && points.Count > 0 ? null : known.Sum();
    }

    private static List<RecordedPause> Breaks(List<int> breaks, double[] time)
    {
        var pauses = new List<RecordedPause>();
        foreach (var at in breaks)
            if (time[at] > time[at - 1]) pauses.Add(new(time[at - 1], time[at]));
        return pauses;
    }

    // The extension's, point by point; where it has none or nought, what the plain element has.
    private static double[]? OfFeet(double[]? run, double[]? plain)
    {
        for (var i = 0; i < run?.Length && i < plain?.Length; i++)
            if (!(run[i] > 0) && !double.IsNaN(plain[i])) run[i] = plain[i];
        return run ?? plain;
    }
}
