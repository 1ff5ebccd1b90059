namespace Backstride.App.Web.Charts;

/// <summary>How the values of a quantity are written; chart-cursor.js knows the same words.</summary>
public enum NumberFormat
{
    Whole,
    OneDecimal,
    TwoDecimals,

    /// <summary>Seconds as minutes and seconds: 5:12.</summary>
    Pace,

    /// <summary>Seconds as a stop watch shows them: 4:05, 1:04:05.</summary>
    Clock,
}
