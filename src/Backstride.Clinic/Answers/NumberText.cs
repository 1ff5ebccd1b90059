using System.Globalization;

namespace Backstride.Clinic.Answers;

internal static class NumberText
{
    /// <summary>"4 days", "7 points", "0.5 hours".</summary>
    public static string Of(double number, string? unit) =>
        number.ToString("0.##", CultureInfo.InvariantCulture) + (unit is null ? "" : " " + unit);
}
