namespace Backstride.App.Web.Charts;

/// <summary>The same data as the charts, as rows: for listeners, for copying, for doubters.</summary>
public sealed record ChartTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
