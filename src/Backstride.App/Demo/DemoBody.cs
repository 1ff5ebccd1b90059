namespace Backstride.App.Demo;

/// <summary>How the made-up runner's heart and legs answer to speed; each second follows from the one before.</summary>
internal sealed class DemoBody(Random random)
{
    private const double RestingBpm = 68;
    private double _heart = 88;
    private double _drift;
    private double _wobble;

    public double HeartRateBpm => Math.Round(_heart);

    /// <summary>Breath-to-breath variation shared by all sensors, about ±1.</summary>
    private double Wobble => _wobble;

    /// <summary>One second at this speed on this slope.</summary>
    public void Step(double speedMps, double gradePercent)
    {
        // Minetti-like: uphill costs far more than downhill saves.
        var effort = speedMps * (1 + (gradePercent > 0 ? 0.035 * gradePercent : 0.015 * gradePercent));
        var target = RestingBpm + (27.5 * effort) + _drift;
        _heart += ((target - _heart) / 38) + (0.35 * Noise());
        _drift += 0.0016;
        _wobble = (0.9 * _wobble) + (0.3 * Noise());
    }

    public double CadenceSpm(double speedMps, bool walk) => Math.Round(walk ? 112 + Wobble : 168 + (10.5 * (speedMps - 2.86)) + (1.6 * Wobble));

    // The mean of real watches by speed and cadence, the curve on which the spine model estimates a contact time that was not measured.
    public double ContactTimeMs(double speedMps) =>
        (425 * Math.Pow(Math.Max(1, speedMps), -0.45) * Math.Sqrt(60 / CadenceSpm(speedMps, false) / 0.36)) + (3 * Wobble);

    public double BalancePercent() => 50.6 + (0.4 * Wobble);

    public double OscillationMm(double speedMps) => 89 - (5 * (speedMps - 2.86)) + (1.5 * Wobble);

    public double PowerW(double speedMps, double gradePercent) => Math.Round(Math.Max(0, 68 * speedMps * (1.02 + (0.03 * gradePercent))) + (3 * Wobble));

    public double Noise() => (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2;
}
