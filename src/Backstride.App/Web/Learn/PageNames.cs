namespace Backstride.App.Web.Learn;

/// <summary>The pages a claim may point at.</summary>
public static class PageNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["/"] = "Today",
        ["/check"] = "The check",
        ["/diary"] = "Diary",
        ["/learn"] = "Learn",
        ["/learn/back"] = "The parts of the low back",
        ["/learn/heat"] = "Warmth and cold",
        ["/move"] = "Exercises",
        ["/plan"] = "Your plan",
        ["/runs"] = "Runs",
        ["/spine"] = "Spine lab",
        ["/worry"] = "When to worry",
    };

    public static IEnumerable<string> Addresses => Names.Keys;

    /// <summary>Null when a claim may not point there.</summary>
    public static string? Find(string address) => Names.GetValueOrDefault(address);
}
