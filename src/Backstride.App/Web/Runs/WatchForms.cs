using Backstride.App.Services;
using Backstride.App.Web.Frame;

namespace Backstride.App.Web.Runs;

/// <summary>Naming a folder to watch, and ending it.</summary>
public static class WatchForms
{
    private const int MostLetters = 1000;

    public static IResult Add(IFormCollection form, Companion companion)
    {
        var reader = new FormReader(form);
        var folder = reader.Words("folder", "The folder", MostLetters);
        if (reader.Usable && folder is null) reader.Refuse("FRM001", "folder", "The folder is missing");
        else if (reader.Usable && !(Path.IsPathFullyQualified(folder!) && Directory.Exists(folder))) reader.Refuse("FRM004", "folder", "There is no such folder on this machine");
        if (!reader.Usable) return PageResult.Refused<RunsPage>(reader);
        companion.Journal.Watched.Add(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder!)), companion.Now);
        return Results.LocalRedirect("/runs?watch=added#watch");
    }

    public static IResult End(IFormCollection form, Companion companion)
    {
        var reader = new FormReader(form);
        if (reader.Words("folder", "The folder", MostLetters) is { } folder) companion.Journal.Watched.Remove(folder);
        return Results.LocalRedirect("/runs?watch=ended#watch");
    }
}
