using Backstride.Clinic.Triage;
using Backstride.Knowledge;

namespace Backstride.Clinic.Interview;

/// <summary>What comes next: a question, or the end. An emergency ends it at once.</summary>
/// <param name="Next">Null when the interview is over.</param>
/// <param name="Stop">The emergency that ended it; null otherwise.</param>
/// <param name="Asked">Questions answered so far.</param>
/// <param name="Expected">About how many there will be, for the progress line.</param>
public sealed record InterviewStep(Question? Next, TriageResult? Stop, int Asked, int Expected);
