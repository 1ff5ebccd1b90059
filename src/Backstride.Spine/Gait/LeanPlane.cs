using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Gait;

/// <summary>Compression of L4/L5 at one lean, over the bending moment and the vertical field that the trunk feels.</summary>
/// <remarks>
/// Over the moment and not over the fore-and-aft field: muscles come in and reach their limits at moments, so the corners of the function
/// lie along the grid, and stay where they are from one lean to the next.
/// </remarks>
internal sealed class LeanPlane
{
    private const int L4L5 = (int)LumbarJoint.L4L5;

    /// <summary>Nodes on either side of no moment, and upwards from no field; twice one's own weight is some 10 of either.</summary>
    private const int Half = 240, Rows = 60;

    private const double DownStepMps2 = 2;

    /// <summary>What the twist of running adds moves only the upper end of the band, so its nodes stand wider.</summary>
    private const int TwistWider = 4, TwistWiderDown = 2;

    private readonly Lock _gate = new();
    private readonly StepBalance _balance;
    private readonly double _bendingStepNm;
    private readonly double[]? _start;
    private readonly NodeGrid _level;
    private readonly NodeGrid[] _twisted;

    public LeanPlane(Person person, double leanDeg, double carriedKg)
    {
        _balance = new(person, leanDeg, carriedKg);
        // 2 Nm for 70 kg and 1.72 m.
        _bendingStepNm = person.MassKg * person.StatureM / 60;
        NmPerDown = _balance.BendingNm(new(0, -1, 0));
        NmPerForward = _balance.BendingNm(new(1, 0, 0));
        // All nodes begin at the prices of one field, so that none depends on which was solved before it.
        _balance.CompressionsN(new(0, -15, 0), ref _start);
        _level = new((2 * Half) + 1, Rows, (i, j) => Level(Field((i - Half) * _bendingStepNm, j * DownStepMps2)));
        _twisted = [.. Enumerable.Range(0, MostSpeed + 1).Select(s => new NodeGrid(
            (2 * Half / TwistWider) + 1, Rows / TwistWiderDown, (i, j) => Twisted(Field(((i * TwistWider) - Half) * _bendingStepNm, j * TwistWiderDown * DownStepMps2), s * SpeedStepMps)))];
    }

    private const double SpeedStepMps = 2;
    private const int MostSpeed = 7;

    /// <summary>Bending moment about L4/L5 that a field of 1 m/s2 downwards makes, forward positive.</summary>
    public double NmPerDown { get; }

    /// <summary>The same of a field forward.</summary>
    public double NmPerForward { get; }

    public bool Holds(double bendingNm, double downMps2) =>
        Math.Abs(bendingNm) < (Half - TwistWider) * _bendingStepNm && downMps2 >= 0 && downMps2 < (Rows - 1 - TwistWiderDown) * DownStepMps2;

    public double CompressionN(double bendingNm, double downMps2) => _level.At(Half + (bendingNm / _bendingStepNm), downMps2 / DownStepMps2);

    /// <summary>With the side bend and twist of a running speed, 0 to 12 m/s.</summary>
    public double TwistedN(double bendingNm, double downMps2, double speedMps)
    {
        var (x, y, speed) = ((Half + (bendingNm / _bendingStepNm)) / TwistWider, downMps2 / DownStepMps2 / TwistWiderDown, speedMps / SpeedStepMps);
        var s = (int)speed;
        var share = speed - s;
        return ((1 - share) * _twisted[s].At(x, y)) + (share * _twisted[s + 1].At(x, y));
    }

    private Vec3 Field(double bendingNm, double downMps2) => new((bendingNm - (NmPerDown * downMps2)) / NmPerForward, -downMps2, 0);

    private double Level(Vec3 field)
    {
        lock (_gate)
        {
            var start = _start;
            return _balance.CompressionsN(field, ref start)[L4L5];
        }
    }

    private double Twisted(Vec3 field, double speedMps)
    {
        lock (_gate)
        {
            var start = _start;
            _balance.CompressionsN(field, ref start);
            return _balance.TwistedN(field, speedMps, start)[L4L5];
        }
    }
}
