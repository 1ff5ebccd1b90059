using System.Globalization;
using Backstride.App.CommandLine.Screens;
using Backstride.Spine.Loads;
using Backstride.Spine.Postures;

namespace Backstride.App.CommandLine;

/// <summary>Which input moves a task's answer most, as a document and as a table.</summary>
internal static class SpineSensitivityPage
{
    public static int Show(Session session, SpineTask task)
    {
        var rows = Sensitivity.Of(task);
        return session.Done(new { task = task.Id, level = "L4/L5", rows }, screen =>
        {
            screen.Heading($"{task.Name}: how far the compression of L4/L5 moves");
            screen.Rows(["input", "low end>", "high end>"], rows.Select(r => new[] { r.Input, Percent(r.LowPercent), Percent(r.HighPercent) }));
        });
    }

    private static string Percent(double value) => value.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %";
}
