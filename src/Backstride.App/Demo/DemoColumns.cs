using Backstride.Running.Files;

namespace Backstride.App.Demo;

/// <summary>The samples of a recording while it grows.</summary>
internal sealed class DemoColumns(int count)
{
    private readonly double[] _time = new double[count], _distance = new double[count], _speed = new double[count];
    private readonly double[] _latitude = new double[count], _longitude = new double[count], _altitude = new double[count];
    private readonly double[] _heart = new double[count], _cadence = new double[count], _contact = new double[count];
    private readonly double[] _balance = new double[count], _oscillation = new double[count], _step = new double[count], _power = new double[count];

    public void Add(int i, double metres, double speed, double latitude, double longitude, double altitude, double grade, bool walk, DemoBody body)
    {
        (_time[i], _distance[i], _speed[i]) = (i, metres, speed);
        (_latitude[i], _longitude[i], _altitude[i]) = (latitude, longitude, altitude);
        _heart[i] = body.HeartRateBpm;
        _cadence[i] = body.CadenceSpm(speed, walk);
        // A strap gives no running dynamics while its wearer walks.
        _contact[i] = walk ? double.NaN : body.ContactTimeMs(speed);
        _balance[i] = walk ? double.NaN : body.BalancePercent();
        _oscillation[i] = walk ? double.NaN : body.OscillationMm(speed);
        _step[i] = walk ? double.NaN : speed * 60_000 / _cadence[i];
        _power[i] = walk ? double.NaN : body.PowerW(speed, grade);
    }

    public SampleColumns ToSamples() => new()
    {
        TimeS = _time,
        DistanceM = _distance,
        SpeedMps = _speed,
        LatitudeDeg = _latitude,
        LongitudeDeg = _longitude,
        AltitudeM = _altitude,
        HeartRateBpm = _heart,
        CadenceSpm = _cadence,
        StanceTimeMs = _contact,
        StanceTimeBalancePercent = _balance,
        VerticalOscillationMm = _oscillation,
        StepLengthMm = _step,
        PowerW = _power,
    };
}
