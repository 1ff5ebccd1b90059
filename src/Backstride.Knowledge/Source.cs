namespace Backstride.Knowledge;

/// <summary>One citation. <see cref="Seen"/> is false when the figure is remembered and was not confirmed at the source.</summary>
public sealed record Source(string Id, string Citation, string? Url, bool Seen);
