using Backstride.App.Demo;
using Backstride.App.Importing;
using Backstride.App.Services;
using Backstride.Journal;

namespace Backstride.App.CommandLine;

/// <summary>What Backstride itself puts into a data folder. Anything else there is somebody else's and is never touched.</summary>
internal static class DataFiles
{
    private static readonly string[] Files = [JournalDatabase.FileName, JournalDatabase.FileName + "-wal", JournalDatabase.FileName + "-shm"];
    private static readonly string[] Folders = [JournalDatabase.OriginalsFolder, UploadedFiles.FolderName, "keys", DemoRunner.FolderName, LastGoodEdition.FolderName, LastGoodEdition.FolderName + ".new"];

    public static void Delete(string dataFolder)
    {
        foreach (var file in Files) File.Delete(Path.Combine(dataFolder, file));
        foreach (var folder in Folders.Select(name => Path.Combine(dataFolder, name)).Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
    }
}
