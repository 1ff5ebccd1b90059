namespace Backstride.Clinic.Answers;

/// <summary>An answer that could not be used, or only by guessing at what was meant; the rest was.</summary>
/// <param name="Code">Stable: ANS001 not JSON, ANS002 unknown question, ANS003 unknown answer, ANS004 wrong kind, ANS005 out of range, ANS006 several answers in one text (they were split and kept).</param>
/// <param name="Position">Where in the file or form: "answers.pain-now", or line and column of broken JSON.</param>
public sealed record AnswerFault(string Code, string Position, string Message);
