namespace Backstride.Running.Files;

internal static class Pairs
{
    /// <summary>Each element with the one after it.</summary>
    public static IEnumerable<(T First, T Second)> Pairwise<T>(this IEnumerable<T> items)
    {
        using var e = items.GetEnumerator();
        if (!e.MoveNext()) yield break;
        for (var before = e.Current; e.MoveNext(); before = e.Current) yield return (before, e.Current);
    }
}
