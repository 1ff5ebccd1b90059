using System.Globalization;
using Backstride.App.CommandLine.Json;
using Backstride.App.CommandLine.Screens;
using Backstride.Spine.Validation;

namespace Backstride.App.CommandLine;

/// <summary>The model against every published figure, as a document and as a table. A row that fails is a fault.</summary>
internal static class SpineValidationPage
{
    public static int Show(Session session)
    {
        var report = SpineValidation.Run();
        var document = new
        {
            rows = report.Rows.Select(r => new { r.Id, r.Task, r.Quantity, r.Reference, band = new[] { r.Low, r.High }, r.Unit, r.Source, r.Value, r.LeastEffort, r.Pass }).ToList(),
            report.Pearson,
            report.RmseMPa,
            report.Passed,
            report.PassedByLeastEffort,
            report.Total,
        };
        List<FaultJson> faults = [.. report.Rows.Where(r => !r.Pass).Select(r => CliFaults.OutsideBand(r.Id, $"{r.Task}, {r.Quantity}: {Text(r.Value)} {r.Unit} lies outside {r.Band}."))];
        return session.Done(document, screen =>
        {
            screen.Rows(["row", "task", "quantity", "published>", "accepted", "model>", "least effort alone>", ""], report.Rows.Select(r => r.Cells.ToArray()));
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"{report.Passed} of {report.Total} within their bands ({report.PassedByLeastEffort} by least effort alone, without measured activity). Disc pressures: r {report.Pearson:0.000}, RMSE {report.RmseMPa:0.000} MPa."));
        }, faults);
    }

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
