using Backstride.Knowledge;

namespace Backstride.App.Services;

/// <summary>The copy in the data folder of the last own edition that had no fault.</summary>
internal sealed class LastGoodEdition(string dataFolder)
{
    /// <summary>Its name in the data folder.</summary>
    public const string FolderName = "knowledge-last-good";

    private readonly string _folder = Path.Combine(dataFolder, FolderName);

    /// <summary>Null when there is none, or when this program no longer finds it good.</summary>
    public Catalogue? Read() => Directory.Exists(_folder) ? CatalogueReader.ReadFolder(_folder).Catalogue : null;

    /// <summary>Written beside the old copy and moved into its place, so that there is never half of one.</summary>
    public void Keep(IReadOnlyDictionary<string, string> texts)
    {
        try
        {
            var fresh = _folder + ".new";
            if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
            Directory.CreateDirectory(fresh);
            foreach (var (file, text) in texts) File.WriteAllText(Path.Combine(fresh, file), text);
            if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
            Directory.Move(fresh, _folder);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // The edition itself is in use all the same; only a restart over a faulty folder would miss this copy.
        }
    }
}
