namespace Backstride.Spine.Validation;

/// <param name="Pearson">Correlation of the model's pressures with those of Wilke's rows.</param>
/// <param name="RmseMPa">Root mean square error over the same rows, megapascals.</param>
public sealed record ValidationReport(IReadOnlyList<ValidationRow> Rows, double Pearson, double RmseMPa)
{
    public int Passed => Rows.Count(r => r.Pass);

    /// <summary>The same by least effort alone, without any measured activity.</summary>
    public int PassedByLeastEffort => Rows.Count(r => r.PassByLeastEffort);

    public int Total => Rows.Count;
}
