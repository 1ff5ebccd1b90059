namespace Backstride.Knowledge;

/// <summary>A stretch of time since the pain began. <see cref="ToDay"/> is included; null means no end.</summary>
public sealed record Stage(
    string Id,
    string Name,
    int FromDay,
    int? ToDay,
    string Headline,
    IReadOnlyList<CareItem> Do,
    IReadOnlyList<CareItem> NotNow,
    IReadOnlyList<CareItem> WatchFor,
    int? ReviewOnDay);
