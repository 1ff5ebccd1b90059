using Backstride.Knowledge;

namespace Backstride.App.Services;

/// <summary>Keeps the knowledge that the pages use, and takes over an own edition when its files change.</summary>
/// <remarks>
/// Nothing polls: the files are looked at when a page is asked for, at most every <see cref="LookAgainAfter"/>, and read only when one of
/// them was written since. A faulty edition, half-saved files among them, leaves the last good one in use. A copy of that one stays
/// in the data folder, so that a restart over a faulty folder finds it again. Safe to call from several threads.
/// </remarks>
public sealed class KnowledgeKeeper(string? folder, string dataFolder, TimeProvider clock)
{
    /// <summary>An editor that saves ten files in a row should not make us read ten times.</summary>
    public static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);

    private readonly Lock _reading = new();
    private readonly LastGoodEdition _kept = new(dataFolder);
    private readonly string? _folder = string.IsNullOrWhiteSpace(folder) ? null : folder;
    private KnowledgeChoice? _choice;
    private string _stamp = "";
    private long _lookedAt;
    private Action<KnowledgeChoice>? _tell;

    /// <summary>The edition to use for what begins now.</summary>
    public KnowledgeChoice Current()
    {
        lock (_reading)
        {
            if (_choice is null || _folder is null) return _choice ??= First();
            if (clock.GetElapsedTime(_lookedAt) < LookAgainAfter) return _choice;
            _lookedAt = clock.GetTimestamp();
            if (StampOf(_folder) is var stamp && stamp == _stamp) return _choice;
            _stamp = stamp;
            _choice = Read(_folder, _choice);
            _tell?.Invoke(_choice);
            return _choice;
        }
    }

    /// <summary>Tells of every own edition that is read, the one in use now included. Without an own edition nothing is told.</summary>
    public void Follow(Action<KnowledgeChoice> tell)
    {
        if (_folder is null) return;
        var now = Current();
        _tell = tell;
        tell(now);
    }

    private KnowledgeChoice First()
    {
        if (_folder is null) return KnowledgeChoice.Read(null);
        _lookedAt = clock.GetTimestamp();
        _stamp = StampOf(_folder);
        return Read(_folder, null);
    }

    private KnowledgeChoice Read(string own, KnowledgeChoice? before)
    {
        var texts = CatalogueReader.TextsOf(own);
        var reading = CatalogueReader.ReadTexts(texts, everyFile: true);
        if (reading.Catalogue is { } edition)
        {
            _kept.Keep(texts);
            return new(edition, own, []);
        }

        if (before is not null) return before with { Faults = reading.Faults, LastGood = before.Faults.Count == 0 || before.LastGood };
        return _kept.Read() is { } kept ? new(kept, own, reading.Faults) { LastGood = true } : KnowledgeChoice.BuiltIn(own, reading.Faults);
    }

    /// <summary>Name, size and time of writing of every file: other text without another stamp takes intent.</summary>
    private static string StampOf(string folder)
    {
        try
        {
            return string.Join('\n', new DirectoryInfo(folder).GetFiles("*.yaml").OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
