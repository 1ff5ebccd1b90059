using System.Collections.Concurrent;
using Backstride.Spine.Anatomy;
using Backstride.Spine.Gait;

namespace Backstride.Running.Load;

/// <summary>Tables of the person last asked about: an import asks for the same one with every run. What is kept changes no answer, only its price.</summary>
internal static class GaitTables
{
    /// <summary>Runners carry a few different loads; whoever says more gets tables that are not kept.</summary>
    private const int Most = 16;

    private static OfPerson? _kept;

    public static GaitTable Of(Person person, double carriedKg)
    {
        var tables = Kept(person);
        if (tables.TryGetValue(carriedKg, out var table)) return table;
        return tables.Count < Most ? tables.GetOrAdd(carriedKg, kg => new(person, kg)) : new(person, carriedKg);
    }

    private static ConcurrentDictionary<double, GaitTable> Kept(Person person)
    {
        var kept = Volatile.Read(ref _kept);
        if (kept is not null && kept.Person == person) return kept.Tables;
        var made = new OfPerson(person, []);
        // Another core may have been first with the same person.
        var now = Interlocked.CompareExchange(ref _kept, made, kept);
        return now != kept && now is not null && now.Person == person ? now.Tables : made.Tables;
    }

    private sealed record OfPerson(Person Person, ConcurrentDictionary<double, GaitTable> Tables);
}
