using Backstride.Clinic.Answers;
using Backstride.Clinic.Bank;
using Backstride.Knowledge.Bank;
using Backstride.Testing;
using Xunit.Abstractions;

namespace Backstride.Clinic.Tests.Bank;

public class VignetteBankTests(ITestOutputHelper output)
{
    private static readonly BankReport Report = VignetteBank.Run(Edition.Catalogue, Files());

    [Fact]
    public void The_bank_is_read_without_a_fault_and_has_at_least_six_hundred_cases()
    {
        Assert.Empty(Report.Faults);
        Assert.True(Report.Total >= 600);
    }

    [Fact]
    public void No_case_of_any_tier_is_under_triaged() => Assert.Empty(Report.UnderTriaged);

    [Fact]
    public void No_case_of_any_tier_is_over_triaged() => Assert.Empty(Report.OverTriaged);

    [Fact]
    public void An_accepted_pattern_is_among_the_first_three_in_at_least_97_of_100_cases()
    {
        output.WriteLine($"top1 {Report.Top1:P1} top3 {Report.Top3:P1} brier {Report.Brier:F3}\n{string.Join('\n', Report.Reliability)}");
        Assert.True(Report.Top3 >= 0.97, $"top3 {Report.Top3}; missed {string.Join(", ", Report.MissedPatterns)}");
    }

    [Fact]
    public void Every_flag_and_every_pattern_is_met_in_some_case()
    {
        var cases = Files().SelectMany(file => CaseReader.Read(file.Text, file.Name).Cases).ToArray();
        var met = cases.SelectMany(one => Fired(one)).ToHashSet();
        Assert.Empty(Edition.Catalogue.Flags.Select(f => f.Id).Except(met));
        Assert.Empty(Edition.Catalogue.Patterns.Select(p => p.Id).Except(cases.SelectMany(c => c.Patterns)));
        Assert.All(cases, c => Assert.True(IsKnown(c.Source), c.Id));
    }

    /// <summary>A key of sources.yaml, or the address of the report that the case was told after.</summary>
    private static bool IsKnown(string? source) =>
        source is not null && (Edition.Catalogue.Sources.ContainsKey(source)
            || Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"));

    private static IEnumerable<string> Fired(VignetteCase one)
    {
        var answers = one.Answers.Aggregate(AnswerSet.Empty, (set, said) => AnswerReader.Add(set, said.Key, said.Value, Edition.Catalogue).Answers);
        var facts = new AnswerFacts(Edition.Catalogue, answers);
        return Edition.Catalogue.Flags.Where(f => facts.Holds(f.When)).Select(f => f.Id);
    }

    private static IEnumerable<(string Name, string Text)> Files() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "tests", "bank"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path)));
}
