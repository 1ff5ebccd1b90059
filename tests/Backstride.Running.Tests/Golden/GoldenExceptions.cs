namespace Backstride.Running.Tests.Golden;

/// <summary>Where we differ from the oracle on purpose: sample, field, and why.</summary>
internal static class GoldenExceptions
{
    private static readonly Dictionary<(string Sample, string Field), string> All = new()
    {
        [("fit/gpsbabel--garmin-virb-ultra-30.fit", "start")] =
            "The clock of the device was never set: the oracle turns seconds since power-on into 1989-12-31. We take the moment at which file_id says the file was begun.",
        [("fit/derived--datasize-zero.fit", "records")] = DataSizeZero,
        [("fit/derived--datasize-zero.fit", "sport")] = DataSizeZero,
        [("fit/derived--datasize-zero.fit", "laps")] = DataSizeZero,
        [("fit/fit--chained_Activity_activity_poolswim.fit", "distance")] =
            "The first of the two activities has no total, so the oracle's sum leaves its 3,600 m out; we take them from its last record.",
        [("tcx/sports-lib--1604524853.tcx", "maxSpeed")] =
            "The lap states 16,200 m/s. That is no speed; the largest of the points is given, with fault TCX014.",
        [("tcx/runalyze--Treadmill-doubled-cadence.tcx", "cadence")] =
            "This writer put steps (118 walking, 178 running) where strides belong; doubling them again would be wrong.",
    };

    private const string DataSizeZero =
        "The oracle gives up on a size of zero. The data are all there: we read what the undamaged original holds.";

    public static bool Has(string sample, string field) => All.ContainsKey((sample, field));
}
