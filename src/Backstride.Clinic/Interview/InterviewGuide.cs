using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Clinic.Interview;

/// <summary>Which question next: all warning signs first, then what tells the patterns apart.</summary>
public static class InterviewGuide
{
    public static InterviewStep Next(Catalogue catalogue, AnswerSet answers) => throw new NotSupportedException();
}
