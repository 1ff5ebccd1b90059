using System.Runtime.CompilerServices;
using Backstride.Knowledge;

namespace Backstride.Clinic.Interview;

/// <summary>Which patterns a question can move, and at which numbers. Worked out once for each catalogue, so that the next question comes at once.</summary>
internal sealed class PatternScale
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Pattern>, PatternScale> Known = [];

    private readonly Dictionary<string, List<int>> _touched = [];
    private readonly Dictionary<string, SortedSet<double>> _bounds = [];

    private PatternScale(IReadOnlyList<Pattern> patterns)
    {
        for (var i = 0; i < patterns.Count; i++)
        {
            Condition[] conditions = [.. patterns[i].Evidence.Select(e => e.When), .. patterns[i].Priors.Select(p => p.When)];
            foreach (var id in conditions.SelectMany(c => c.QuestionIds()).Distinct())
            {
                if (!_touched.TryGetValue(id, out var touched)) _touched[id] = touched = [];
                touched.Add(i);
            }
            foreach (var range in conditions.SelectMany(c => c.Leaves()).OfType<Condition.InRange>())
            {
                if (!_bounds.TryGetValue(range.QuestionId, out var bounds)) _bounds[range.QuestionId] = bounds = [];
                if (range.From is { } from) bounds.Add(from);
                if (range.To is { } to) bounds.Add(to);
            }
        }
    }

    public static PatternScale Of(Catalogue catalogue) => Known.GetValue(catalogue.Patterns, patterns => new(patterns));

    public IReadOnlyList<int> TouchedBy(string questionId) => _touched.GetValueOrDefault(questionId, []);

    /// <summary>Numbers on both sides of, and at, every bound.</summary>
    public IEnumerable<double> Bounds(Question question)
    {
        yield return question.Minimum!.Value;
        foreach (var bound in _bounds.GetValueOrDefault(question.Id, [])) yield return bound;
        yield return question.Maximum!.Value;
    }
}
