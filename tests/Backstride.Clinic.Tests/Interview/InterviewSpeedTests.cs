using System.Diagnostics;
using Backstride.Clinic.Answers;
using Backstride.Clinic.Interview;
using Xunit.Abstractions;

namespace Backstride.Clinic.Tests.Interview;

public class InterviewSpeedTests(ITestOutputHelper output)
{
    /// <summary>A loose bound, as a machine that builds may be busy; the printed figure is the one to look at.</summary>
    [Fact]
    public void The_next_question_and_a_whole_check_come_at_once()
    {
        List<AnswerSet> path = [AnswerSet.Empty];
        while (InterviewGuide.Next(Edition.Catalogue, path[^1]).Next is { } question) path.Add(InterviewGuideTests.Ordinary(path[^1], question));

        var next = Fastest(() => path.ForEach(answers => InterviewGuide.Next(Edition.Catalogue, answers))) / path.Count;
        var last = Fastest(() => InterviewGuide.Next(Edition.Catalogue, path[^1]));
        var check = Fastest(() => Check.Evaluate(Edition.Catalogue, path[^1]));
        output.WriteLine($"next question {next:F3} ms on average, {last:F3} ms the last; check {check:F3} ms; {path.Count} steps");
        Assert.True(next < 5, $"{next} ms");
        Assert.True(check < 25, $"{check} ms");
    }

    private static double Fastest(Action work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 60; round++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return best;
    }
}
