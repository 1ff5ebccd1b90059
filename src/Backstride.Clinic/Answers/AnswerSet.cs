namespace Backstride.Clinic.Answers;

/// <summary>What a person has answered so far. Immutable: an answer more is a new set.</summary>
/// <remarks>A question that is absent, "not sure" or withheld is not known; it is never taken for a no.</remarks>
public sealed class AnswerSet
{
    private readonly Dictionary<string, IReadOnlyList<string>> _choices;
    private readonly Dictionary<string, double> _numbers;

    private AnswerSet(Dictionary<string, IReadOnlyList<string>> choices, Dictionary<string, double> numbers)
    {
        _choices = choices;
        _numbers = numbers;
    }

    public static AnswerSet Empty { get; } = new([], []);

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Choices => _choices;

    public IReadOnlyDictionary<string, double> Numbers => _numbers;

    public AnswerSet With(string questionId, params IReadOnlyList<string> answerIds)
    {
        var numbers = new Dictionary<string, double>(_numbers);
        numbers.Remove(questionId);
        return new(new(_choices) { [questionId] = answerIds }, numbers);
    }

    public AnswerSet With(string questionId, double number)
    {
        var choices = new Dictionary<string, IReadOnlyList<string>>(_choices);
        choices.Remove(questionId);
        return new(choices, new(_numbers) { [questionId] = number });
    }

    public AnswerSet Without(string questionId)
    {
        var choices = new Dictionary<string, IReadOnlyList<string>>(_choices);
        var numbers = new Dictionary<string, double>(_numbers);
        choices.Remove(questionId);
        numbers.Remove(questionId);
        return new(choices, numbers);
    }

    public bool Has(string questionId) => _choices.ContainsKey(questionId) || _numbers.ContainsKey(questionId);
}
