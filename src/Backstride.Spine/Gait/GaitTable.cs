using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Gait;

/// <summary>The steps of one person out of a table: what <see cref="GaitModel"/> says, within some tenths of a per cent, at a hundredth of its price. For years of runs.</summary>
/// <remarks>
/// A step is forty moments of one posture in a changing field of gravity and inertia. What L4/L5 carries is solved at the nodes of a grid
/// over lean, bending moment and vertical field, and with the twist of running over speed as well; in between it is taken as straight.
/// A node is solved when it is first needed, always from the same start: an answer does not depend on what was asked before, nor on the
/// thread that asked. Safe to share between threads.
/// </remarks>
public sealed class GaitTable(Person person, double carriedKg = 0)
{
    /// <summary>Lean is -20 to 45 degrees in the model.</summary>
    private const int LeanStepDeg = 2, LeastLean = -11, MostLean = 24;

    private readonly LeanPlane?[] _planes = new LeanPlane?[MostLean - LeastLean + 1];

    public Person Person { get; } = person;

    public double CarriedKg { get; } = carriedKg;

    /// <summary>Compression of L4/L5 over a step; null where <see cref="GaitModel.Solve"/> gives faults.</summary>
    /// <param name="input">Of this person with this load.</param>
    public StepCompression? Solve(GaitInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Person != Person || !input.CarriedKg.Equals(CarriedKg)) throw new ArgumentException("The table is of another person or load.", nameof(input));
        if (GaitChecks.Check(input).Count > 0) return null;
        var step = StepTiming.Of(input);
        if (step.Fault is not null) return null;

        var ground = GroundForce.Of(input, step);
        var lean = Between(TrunkLoad.LeanDeg(input, step));
        Span<double> compression = stackalloc double[GroundForce.Frames];
        var (peak, peakNm, peakDown) = (double.NegativeInfinity, 0.0, 0.0);
        for (var f = 0; f < compression.Length; f++)
        {
            // In the air nothing changes.
            if (f > 0 && ground.TrunkVerticalN[f].Equals(ground.TrunkVerticalN[f - 1]) && ground.ForwardN[f].Equals(ground.ForwardN[f - 1]))
            {
                compression[f] = compression[f - 1];
                continue;
            }

            var field = TrunkLoad.Field(ground, f, Person.MassKg + CarriedKg);
            var (nm, down) = (lean.BendingNm(field), -field.Y);
            // Further out than any runner was seen: the model itself.
            if (!lean.Holds(nm, down)) return GaitModel.Solve(input).Load?.L4L5;
            compression[f] = lean.CompressionN(nm, down);
            if (compression[f] > peak) (peak, peakNm, peakDown) = (compression[f], nm, down);
        }

        return TrunkLoad.OfLevel(compression, lean.TwistedN(peakNm, peakDown, input.SpeedMps), TrunkLoad.Band(input, step), step.StepS);
    }

    private LeanBetween Between(double leanDeg)
    {
        var lean = leanDeg / LeanStepDeg;
        var lower = (int)Math.Floor(lean);
        return new(Plane(lower), Plane(lower + 1), lean - lower);
    }

    private LeanPlane Plane(int lean)
    {
        ref var place = ref _planes[lean - LeastLean];
        return Volatile.Read(ref place) ?? Interlocked.CompareExchange(ref place, new(Person, lean * LeanStepDeg, CarriedKg), null) ?? place;
    }
}
