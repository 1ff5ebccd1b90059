namespace Backstride.Knowledge.Reading;

/// <summary>What an id names. An answer is named "question/answer".</summary>
internal static class Kind
{
    public const string Source = "source";
    public const string Question = "question";
    public const string Answer = "answer";
    public const string Flag = "flag";
    public const string SafetyNet = "safetyNet";
    public const string Pattern = "pattern";
    public const string Stage = "stage";
    public const string Item = "item";
    public const string Exercise = "exercise";
    public const string PlanRule = "planRule";
    public const string Phrase = "phrase";
    public const string Measure = "measure";
    public const string GateTest = "gateTest";
    public const string Structure = "structure";
    public const string Claim = "claim";

    /// <summary>Where the ids of a kind are defined, so that a file that has not been written yet is not mistaken for a wrong id.</summary>
    public static string FileOf(string kind) => kind switch
    {
        Source => KnowledgeFile.Sources,
        Question or Answer => KnowledgeFile.Questions,
        Flag or SafetyNet => KnowledgeFile.Flags,
        Pattern => KnowledgeFile.Patterns,
        Stage or Item => KnowledgeFile.Stages,
        Exercise => KnowledgeFile.Exercises,
        PlanRule or Phrase => KnowledgeFile.Plan,
        Measure or GateTest => KnowledgeFile.Measures,
        Structure => KnowledgeFile.Anatomy,
        _ => KnowledgeFile.Claims,
    };
}
