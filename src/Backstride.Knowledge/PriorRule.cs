namespace Backstride.Knowledge;

/// <summary>The share of runners with sore backs, and no warning sign, whose pain is like this; the first rule that holds counts.</summary>
public sealed record PriorRule(Condition When, double Probability, string Basis, IReadOnlyList<string> Sources);
