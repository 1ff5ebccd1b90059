namespace Backstride.App.Web.Frame;

/// <summary>One of the five places of the frame.</summary>
/// <param name="Also">First parts of addresses that belong to it besides its own.</param>
public sealed record Place(string Name, string Address, string Icon, params IReadOnlyList<string> Also)
{
    public static IReadOnlyList<Place> All { get; } =
    [
        new("Today", "/", "today"),
        new("Check", "/check", "check"),
        new("Runs", "/runs", "runs", "/run", "/import", "/imports"),
        new("Move", "/move", "move"),
        new("More", "/more", "more", "/diary", "/measures", "/gate", "/plan", "/learn", "/settings", "/about", "/spine", "/worry"),
    ];

    public bool Holds(string path) => Begins(path, Address) || Also.Any(also => Begins(path, also));

    private static bool Begins(string path, string address) =>
        path == address || (address != "/" && path.StartsWith(address + "/", StringComparison.Ordinal));
}
