namespace Backstride.Knowledge;

/// <summary>How a measure is answered.</summary>
public enum MeasureKind
{
    /// <summary>One number, logged as pain in the diary.</summary>
    Score,

    /// <summary>Up to three activities that the runner names, a number each; the score is their mean.</summary>
    Activities,

    /// <summary>A total counted on a form that is not ours to print.</summary>
    Total,

    /// <summary>Questions of our own with points; the score is their sum.</summary>
    Items,
}
