using Backstride.Knowledge;

namespace Backstride.Clinic.Measures;

/// <summary>From one score to a later one.</summary>
/// <param name="Difference">Later minus earlier, in points.</param>
public sealed record MeasureChange(double Difference, ChangeMeaning Meaning)
{
    /// <summary>Scores are sums of decimals; 1.5 points must count as 1.5 in binary arithmetic too.</summary>
    private const double Rounding = 1e-9;

    public static MeasureChange Of(Measure measure, double earlier, double later)
    {
        var difference = later - earlier;
        if (Math.Abs(difference) < measure.MeaningfulChange - Rounding) return new(difference, ChangeMeaning.AboutTheSame);
        return new(difference, difference > 0 == measure.HigherIsBetter ? ChangeMeaning.Better : ChangeMeaning.Worse);
    }
}
