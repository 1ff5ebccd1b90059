using Backstride.Knowledge;

namespace Backstride.Clinic.Answers;

/// <summary>Reads <c>{"answers":{"questionId":"answerId" or [..] or number}}</c> against the questions there are.</summary>
public static class AnswerReader
{
    public static AnswerReading Read(string json, Catalogue catalogue) => throw new NotSupportedException();

    /// <summary>One answer as a form or the terminal sends it.</summary>
    public static AnswerReading Add(AnswerSet answers, string questionId, IReadOnlyList<string> values, Catalogue catalogue) => throw new NotSupportedException();

    /// <summary>The same shape that <see cref="Read"/> takes.</summary>
    public static string Write(AnswerSet answers) => throw new NotSupportedException();
}
