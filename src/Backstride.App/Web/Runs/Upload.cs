using Backstride.App.Importing;
using Backstride.App.Web.Frame;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Backstride.App.Web.Runs;

/// <summary>Takes uploaded files into the journal. The framework keeps what is large in temporary files, so an export of a thousand runs needs no memory for itself.</summary>
public static class Upload
{
    /// <summary>Bytes of one upload: a whole export of a watch maker's archive.</summary>
    public const long MostBytes = 4L << 30;

    /// <summary>Files of one upload: twenty years of runs, chosen all at once in a folder.</summary>
    public const int MostFiles = 20_000;

    public static async Task<IResult> Receive(HttpContext context, IAntiforgery antiforgery, UploadedFiles uploads, ImportDesk desk, WebOptions options)
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
            return Refuse(FormCollection.Empty, "FRM007", $"The upload broke off, or is larger than {MostBytes >> 30} GB or {MostFiles} files. Hand it over in parts");
        }

        // Read by hand above, so checked by hand too: the limit must be known before the first byte is read.
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        IFormFile[] files = [.. form.Files.Where(file => file.Length > 0)];
        if (files.Length == 0)
            return Refuse(form, "FRM001", form.Files.Count == 0 ? "Choose at least one file" : "There is nothing in that file");

        var job = await uploads.Keep(files.Select(file => (Path.GetFileName(file.FileName), file.OpenReadStream())), context.RequestAborted);
        var (batch, ended) = desk.Take(job, finished => Drop(uploads, job.BatchId, finished));
        // A few files are done before anybody could look at a bar.
        await Task.WhenAny(ended, Task.Delay(options.UploadPatience));
        return Results.LocalRedirect($"/runs/imports/{batch}");
    }

    /// <summary>Goes on with an import that was broken off, from the files that are still here.</summary>
    public static IResult GoOn(string batch, IFormCollection form, UploadedFiles uploads, ImportDesk desk)
    {
        if (desk.Progress(batch) is null && uploads.GoOn(batch) is { } job) desk.Take(job, finished => Drop(uploads, batch, finished));
        return Results.LocalRedirect($"/runs/imports/{batch}");
    }

    /// <summary>Asks an import to stop; what it stored stays.</summary>
    public static async Task<IResult> Stop(string batch, IFormCollection form, ImportDesk desk)
    {
        desk.Stop(batch);
        for (var i = 0; i < 20 && desk.Progress(batch) is not null; i++) await Task.Delay(50);
        return Results.LocalRedirect($"/runs/imports/{batch}");
    }

    private static void Drop(UploadedFiles uploads, string batch, bool finished)
    {
        if (finished) uploads.Drop(batch);
    }

    private static IResult Refuse(IFormCollection form, string code, string message)
    {
        var reader = new FormReader(form);
        reader.Refuse(code, "files", message);
        return PageResult.Refused<RunsPage>(reader);
    }
}
