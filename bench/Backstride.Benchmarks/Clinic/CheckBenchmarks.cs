using Backstride.Clinic;
using Backstride.Clinic.Answers;
using Backstride.Clinic.Interview;
using Backstride.Knowledge;
using Backstride.Plan;
using BenchmarkDotNet.Attributes;

namespace Backstride.Benchmarks.Clinic;

/// <summary>A whole check with its plan (wanted: under 5 ms) and the next question at several stages of the interview (under 1 ms). The knowledge is read before.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly Catalogue _catalogue = CatalogueReader.ReadEmbedded().Catalogue!;
    private AnswerSet[] _path = [];
    private AnswerSet _nothingKnown = AnswerSet.Empty;

    [GlobalSetup]
    public void Setup()
    {
        List<AnswerSet> path = [AnswerSet.Empty];
        while (InterviewGuide.Next(_catalogue, path[^1]).Next is { } question) path.Add(Ordinary(path[^1], question));
        _path = [.. path];
        while (InterviewGuide.Next(_catalogue, _nothingKnown).Next is { } question && Screen(question))
            _nothingKnown = _nothingKnown.With(question.Id, "not-sure");
    }

    [Benchmark]
    public CheckResult Check() => Backstride.Clinic.Check.Evaluate(_catalogue, _path[^1]);

    [Benchmark]
    public CarePlan? CheckAndPlan()
    {
        var today = new DateOnly(2026, 3, 2);
        return Planner.Plan(new(_catalogue, Backstride.Clinic.Check.Evaluate(_catalogue, _path[^1]), today, today, [], [], []));
    }

    [Benchmark]
    public InterviewStep NextAtTheStart() => InterviewGuide.Next(_catalogue, _path[0]);

    [Benchmark]
    public InterviewStep NextAfterTheWarningSigns() => InterviewGuide.Next(_catalogue, _path[12]);

    [Benchmark]
    public InterviewStep NextAtTheEnd() => InterviewGuide.Next(_catalogue, _path[^1]);

    /// <summary>All that the screen asks was left open: every other question is weighed with every answer.</summary>
    [Benchmark]
    public InterviewStep NextWhenNothingIsKnown() => InterviewGuide.Next(_catalogue, _nothingKnown);

    private static bool Screen(Question question) => question.Section == "warning-signs" || question.Core || question.Flags.Count > 0;

    private static AnswerSet Ordinary(AnswerSet answers, Question question) => question.Kind == QuestionKind.Number
        ? answers.With(question.Id, question.Id == "age" ? 36 : 4)
        : answers.With(question.Id, (question.Answers.FirstOrDefault(a => a.Meaning == AnswerMeaning.None) ?? question.Answers[^3]).Id);
}
