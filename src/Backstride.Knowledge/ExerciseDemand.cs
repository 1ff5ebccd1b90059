namespace Backstride.Knowledge;

/// <summary>How much an exercise asks of somebody who is sore: range, lever and effort together, as a therapist judges it. Not a load in newtons.</summary>
public enum ExerciseDemand
{
    /// <summary>Lying, sitting or small movement, no effort to speak of: fits an easily stirred back.</summary>
    Gentle,

    /// <summary>A hold, one's own weight, a middle range.</summary>
    Steady,

    /// <summary>One leg, a long lever or outside weight.</summary>
    Strong,
}
