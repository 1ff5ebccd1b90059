using Backstride.Journal;

namespace Backstride.App.CommandLine.Json;

/// <summary>Two runs at the same time, as <c>runs --asked</c> lists them.</summary>
/// <param name="Counts">The run that counts until the question is answered.</param>
internal sealed record TwinJson(long Counts, string? Answer, IReadOnlyList<RunLineJson> Runs)
{
    public static TwinJson Of(RunTwin twin) => new(
        twin.Answer == TwinAnswer.Second ? twin.Second.Id : twin.First.Id, twin.Answer, [RunLineJson.Of(twin.First), RunLineJson.Of(twin.Second)]);
}
