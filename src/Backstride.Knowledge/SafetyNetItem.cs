namespace Backstride.Knowledge;

/// <summary>One line of the card that tells when to worry.</summary>
public sealed record SafetyNetItem(string Id, string Text, Tier Tier, string WhatToDo, IReadOnlyList<string> Sources);
