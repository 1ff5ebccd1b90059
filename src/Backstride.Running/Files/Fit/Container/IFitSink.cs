namespace Backstride.Running.Files.Fit;

/// <summary>Takes the messages of FIT files as they are walked.</summary>
internal interface IFitSink
{
    /// <summary>A file of a chain begins: nothing of the one before holds any more. Its messages lie between these places.</summary>
    void BeginFile(long from, long end);

    /// <summary>
    /// Messages that lie one behind the other and have the same header byte, the first one's at <paramref name="at"/>.
    /// The bytes stay as they are until <see cref="Settle"/>.
    /// </summary>
    void Take(FitDefinition definition, byte[] bytes, int at, int count, long position);

    /// <summary>The bytes handed over so far are about to go: whatever was put off is due.</summary>
    void Settle();
}
