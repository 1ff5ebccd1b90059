using System.Globalization;
using Backstride.Running.Files;
using Backstride.Testing;

namespace Backstride.Running.Tests.Golden;

/// <summary>Every real file of ../shared/runfiles against what independent decoders read from it.</summary>
public class GoldenTests
{
    public static TheoryData<string> Samples => [.. ExpectedSample.Names];

    [SharedTheory, MemberData(nameof(Samples))]
    public void Every_sample_reads_as_the_independent_decoder_reads_it(string name)
    {
        var expected = ExpectedSample.Of(name);
        var actual = DecodedSummary.Of(RunFile.Read(expected.Bytes, name));
        var wrong = new List<string>();
        void Check(string field, object? want, object? got, bool same)
        {
            if (!same && !GoldenExceptions.Has(name, field))
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{field}: expected {want}, read {got}"));
        }
        void Near(string field, double? want, double? got, double tolerance)
        {
            if (want is { } w) Check(field, w, got, got is { } g && Math.Abs(g - w) <= tolerance);
        }

        Check("records", expected.Number("recordMessages"), actual.Records, (expected.Number("recordMessages") ?? 0) == actual.Records);
        var sport = expected.IsGpx ? SportNames.FromText(expected.Word("trackType")).Sport
            : expected.IsFit ? expected.Word("sport") : SportNames.FromTcx(expected.Word("sport"));
        Check("sport", sport, actual.Sport, sport == actual.Sport);
        if (expected.Text("startTimeUtc") is { } start)
            Check("start", start, actual.StartTime, actual.StartTime is { } s && Math.Abs((s - DateTimeOffset.Parse(start, CultureInfo.InvariantCulture)).TotalSeconds) < 0.01);
        var distance = expected.Number("totalDistance_m") ?? expected.Number("recordDistanceLast_m");
        Near("distance", distance, actual.DistanceM, 0.01 + 1e-6 * distance ?? 0);
        var along = expected.Number("distanceHaversineWithinSegments_m");
        Near("distance", along, actual.DistanceM ?? 0, Math.Max(2, 0.005 * along ?? 0));
        Near("timer", expected.Number("totalTimerTime_s"), actual.TimerS, 0.01);
        if (!expected.IsGpx) Near("laps", expected.Number("laps"), actual.Laps, 0);
        Near("maxSpeed", expected.Number("maxSpeed_mps"), actual.MaxSpeedMps, 0.01);
        var spm = (expected.Number("avgCadence") ?? expected.ExtensionMean("cad") ?? expected.ExtensionMean("cadence")) * (actual.Sport is "running" or "walking" or "hiking" ? 2 : 1);
        Near("cadence", spm, actual.AverageCadenceSpm, 0.01);
        Near("stance", expected.Number("meanStanceTime_ms"), actual.MeanStanceTimeMs, 0.01);
        Near("oscillation", expected.Number("meanVerticalOscillation_mm"), actual.MeanVerticalOscillationMm, 0.01);
        foreach (var (field, got) in new[] { ("firstPosition", actual.FirstPosition), ("lastPosition", actual.LastPosition) })
            if (expected.Position(field) is { } p)
                Check(field, p, got, got is not null && Math.Abs(got.Lat - p.Lat) < 1e-6 && Math.Abs(got.Lon - p.Lon) < 1e-6);
        // What the oracle calls broken never goes by in silence; what it calls whole is whole.
        Check("integrity", expected.IsBroken, actual.Integrity, expected.IsBroken ? actual.Faults.Count > 0 : actual.Integrity == Integrity.Whole);
        Assert.True(wrong.Count == 0, name + "\n" + string.Join("\n", wrong) + "\n" + string.Join("\n", actual.Faults));
    }
}
