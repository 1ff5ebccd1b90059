namespace Backstride.App.CommandLine.Json;

internal sealed record AnswerOptionJson(string Id, string Text);
