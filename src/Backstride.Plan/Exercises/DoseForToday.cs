using Backstride.Knowledge;

namespace Backstride.Plan.Exercises;

/// <summary>Doses: eased on a sore day, a little more when easy, and how long they take.</summary>
public static class DoseForToday
{
    private const double EaseTo = 0.6;
    private const int MoreRepetitions = 2;
    internal const double MoveSeconds = 4;
    internal const double GetReadySeconds = 20;

    /// <summary>Less by a third to a half: of repetitions, or of sets or the hold where there is only one repetition.</summary>
    public static Dose Eased(Dose dose)
    {
        if (dose.Repetitions > 1) return dose with { Repetitions = Math.Max(1, (int)Math.Round(dose.Repetitions * EaseTo, MidpointRounding.ToZero)) };
        if (dose.Sets > 1) return dose with { Sets = Math.Max(1, (int)(dose.Sets * EaseTo + 0.5)) };
        return dose with { HoldSeconds = dose.HoldSeconds * EaseTo };
    }

    public static Dose Progressed(Dose dose) => dose with { Repetitions = dose.Repetitions + MoreRepetitions };

    /// <summary>Minutes with rests and getting ready, to the half minute; four seconds a repetition on top of its hold.</summary>
    public static double Minutes(Dose dose)
    {
        var sides = dose.PerSide ? 2 : 1;
        var work = dose.Sets * dose.Repetitions * sides * (dose.HoldSeconds + MoveSeconds);
        var rest = ((dose.Sets * sides) - 1) * dose.RestSeconds;
        return Math.Max(0.5, Math.Round((work + rest + GetReadySeconds) / 30, MidpointRounding.AwayFromZero) / 2);
    }
}
