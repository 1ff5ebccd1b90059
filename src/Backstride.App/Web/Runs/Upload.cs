using Backstride.App.Importing;
using Backstride.App.Services;
using Backstride.App.Web.Frame;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Backstride.App.Web.Runs;

/// <summary>Takes uploaded files into the journal. The framework keeps what is large in temporary files, so an export of a thousand runs needs no memory for itself.</summary>
public static class Upload
{
    /// <summary>Bytes of one upload: a whole export of a watch maker's archive.</summary>
    public const long MostBytes = 500L << 20;

    /// <summary>Files of one upload: twenty years of runs, chosen all at once in a folder.</summary>
    public const int MostFiles = 20_000;

    public static async Task<IResult> Receive(HttpContext context, IAntiforgery antiforgery, Companion companion, TimeProvider clock)
    {
        if (!context.Request.HasFormContentType) return Results.BadRequest();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;
        IFormCollection form;
        try
        {
            // Temporary files are registered with the request and go with it, also when it is refused or broken off here.
            form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostBytes, ValueCountLimit = MostFiles }, context.RequestAborted);
        }
        catch (Exception error) when (error is InvalidDataException or BadHttpRequestException or IOException)
        {
            return Refuse(FormCollection.Empty, "FRM007", $"The upload broke off, or is larger than {MostBytes >> 20} MB or {MostFiles} files. Hand it over in parts");
        }

        // Read by hand above, so checked by hand too: the limit must be known before the first byte is read.
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        IFormFile[] files = [.. form.Files.Where(file => file.Length > 0)];
        if (files.Length == 0)
            return Refuse(form, "FRM001", form.Files.Count == 0 ? "Choose at least one file" : "There is nothing in that file");

        var sources = files.Select(file => new ImportSource(Path.GetFileName(file.FileName), file.OpenReadStream));
        var outcome = await Task.Run(() => new RunImporter(companion.Journal, clock).Import(sources, cancel: context.RequestAborted));
        return Results.LocalRedirect($"/runs/imports/{outcome.BatchId}");
    }

    private static IResult Refuse(IFormCollection form, string code, string message)
    {
        var reader = new FormReader(form);
        reader.Refuse(code, "files", message);
        return PageResult.Refused<RunsPage>(reader);
    }
}
