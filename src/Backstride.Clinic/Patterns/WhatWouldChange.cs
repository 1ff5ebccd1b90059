using Backstride.Knowledge;

namespace Backstride.Clinic.Patterns;

/// <summary>Which open evidence would move a pattern most.</summary>
internal static class WhatWouldChange
{
    private const int Named = 3;

    /// <summary>Less than one percentage point either way is nothing to tell. No share moves by this number to the last bit, so its edge cannot be tested.</summary>
    private const double Noticeable = 0.01;

    /// <param name="i">Which of the patterns.</param>
    /// <param name="now">Its share as things are.</param>
    public static IEnumerable<PatternChange> Of(Weighing[] all, int i, double now) => all[i].Open
        .Select(evidence => Change(evidence, ShareWith(all, i, evidence, present: true), ShareWith(all, i, evidence, present: false)))
        .Where(change => Moves(change, now) >= Noticeable)
        .OrderByDescending(change => Moves(change, now))
        .Take(Named);

    private static double Moves(PatternChange change, double now) => Math.Max(Math.Abs(change.IfFor - now), Math.Abs(change.IfAgainst - now));

    /// <summary>Some evidence speaks against a pattern when it is there, such as joint tests that were all clear.</summary>
    private static PatternChange Change(PatternEvidence evidence, double ifPresent, double ifAbsent) => new(
        evidence.Id, [.. evidence.When.QuestionIds()], evidence.ForText, evidence.AgainstText,
        Math.Max(ifPresent, ifAbsent), Math.Min(ifPresent, ifAbsent));

    private static double ShareWith(Weighing[] all, int i, PatternEvidence evidence, bool present)
    {
        Weighing[] then = [.. all];
        then[i] = all[i].With(evidence, present);
        return Sharing.Of(then, Weighing.AsUsed)[i];
    }
}
