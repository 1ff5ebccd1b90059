namespace Backstride.App.Web.Care;

/// <summary>The number to call in an emergency, by region.</summary>
public sealed record EmergencyNumber(string Region, string Name, string Number)
{
    public static IReadOnlyList<EmergencyNumber> All { get; } =
    [
        new("EU", "European Union and most of Europe", "112"),
        new("UK", "United Kingdom", "999"),
        new("US", "United States and Canada", "911"),
        new("AU", "Australia", "000"),
    ];

    /// <summary>The number of a region; 112, which most mobile networks of the world know, for any other.</summary>
    public static EmergencyNumber For(string region) => All.FirstOrDefault(number => number.Region == region) ?? All[0];
}
