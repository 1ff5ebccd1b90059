namespace Backstride.Knowledge;

/// <summary>One question of the interview.</summary>
/// <param name="Section">warning-signs, about-the-pain, about-your-running, about-you, or self-tests.</param>
/// <param name="AskedWhen">When it is asked; always true when it names no condition.</param>
/// <param name="AskedWhenText">The same in words, for a reader.</param>
/// <param name="Flags">Warning signs that this question feeds.</param>
public sealed record Question(
    string Id,
    string Section,
    string Text,
    string Why,
    QuestionKind Kind,
    IReadOnlyList<AnswerOption> Answers,
    double? Minimum,
    double? Maximum,
    string? Unit,
    Condition AskedWhen,
    string AskedWhenText,
    IReadOnlyList<string> Flags)
{
    /// <summary>Asked of everybody, because the plan or the picture of the pain rests on it.</summary>
    public bool Core { get; init; }

    /// <summary>Asked again at every check-in, because the answer can change from one day to the next.</summary>
    public bool AskedAgain { get; init; }

    /// <summary>How a self-test is done; empty for every other question.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>When to stop a self-test or leave it; null for every other question.</summary>
    public string? StopRule { get; init; }

    /// <summary>The self-test in key frames; empty for every other question.</summary>
    public IReadOnlyList<DrawingFrame> Drawing { get; init; } = [];
}
