using Backstride.Knowledge;

namespace Backstride.App.CommandLine.Json;

/// <summary>One sign to watch for, and what to do then.</summary>
internal sealed record SafetyNetJson(string Id, string Text, string Tier, string WhatToDo, IReadOnlyList<string> Sources)
{
    public static SafetyNetJson Of(SafetyNetItem item) => new(item.Id, item.Text, JsonText.Word(item.Tier), item.WhatToDo, item.Sources);
}
