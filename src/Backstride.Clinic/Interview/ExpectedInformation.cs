using Backstride.Clinic.Answers;
using Backstride.Clinic.Patterns;
using Backstride.Knowledge;

namespace Backstride.Clinic.Interview;

/// <summary>Which open question is expected to tell most about the patterns.</summary>
/// <remarks>
/// For every answer that could be given, how far the shares of the patterns would move (Kullback-Leibler divergence, in nats), averaged
/// with all answers taken as equally likely: nobody has published how often each answer is given. A question that could not change the
/// first three patterns by any of its answers, nor bring a safety alert, is not worth anybody's time and is left out.
/// </remarks>
internal static class ExpectedInformation
{
    private const int Shown = 3;

    /// <summary>Null when no open question could change what is shown.</summary>
    public static Question? Best(Catalogue catalogue, AnswerFacts facts, IReadOnlyList<Question> open)
    {
        var scale = PatternScale.Of(catalogue);
        Weighing[] now = [.. catalogue.Patterns.Select(pattern => new Weighing(pattern, facts))];
        var shares = Sharing.Of(now, Weighing.AsUsed);
        var shown = First(shares);
        (Question? Question, double Information) best = (null, 0);
        foreach (var question in open)
        {
            var touched = scale.TouchedBy(question.Id);
            if (touched.Count == 0) continue;
            var (sum, count, matters) = (0.0, 0, false);
            foreach (var answer in Possible(question, scale))
            {
                var then = (Weighing[])now.Clone();
                var told = new AnswerFacts(catalogue, answer(facts.Answers));
                foreach (var i in touched) then[i] = new Weighing(catalogue.Patterns[i], told);
                var moved = Sharing.Of(then, Weighing.AsUsed);
                sum += Divergence(moved, shares);
                count++;
                matters |= !First(moved).SequenceEqual(shown) || touched.Any(i => Alerts(then[i]) && !Alerts(now[i]));
            }
            if (matters && sum / count > best.Information) best = (question, sum / count);
        }
        return best.Question;
    }

    private static IEnumerable<Func<AnswerSet, AnswerSet>> Possible(Question question, PatternScale scale)
    {
        if (question.Kind == QuestionKind.Number)
            foreach (var number in scale.Bounds(question)) yield return set => set.With(question.Id, number);
        else
            foreach (var answer in question.Answers.Where(a => a.Meaning is AnswerMeaning.Plain or AnswerMeaning.None))
                yield return set => set.With(question.Id, answer.Id);
    }

    private static bool Alerts(Weighing weighing) =>
        weighing.Pattern.SafetyThreshold is { } threshold && weighing.CautiousProbability() >= threshold;

    private static double Divergence(double[] then, double[] now)
    {
        var sum = 0.0;
        for (var i = 0; i < now.Length; i++) sum += then[i] * Math.Log(then[i] / now[i]);
        return sum;
    }

    /// <summary>The patterns that would be shown, most like first.</summary>
    private static int[] First(double[] shares) =>
        [.. Enumerable.Range(0, shares.Length).OrderByDescending(i => shares[i]).Take(Shown)];
}
