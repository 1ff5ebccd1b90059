namespace Backstride.Journal;

/// <summary>The batch an import writes to.</summary>
/// <param name="Done">Files it holds already, by path, with their stamps: an import that was broken off goes on behind them.</param>
public sealed record ImportBatchStart(string Id, IReadOnlyDictionary<string, string?> Done)
{
    public bool GoesOn => Done.Count > 0;
}
