namespace Backstride.Running.Load;

/// <summary>A mean that only finite values enter.</summary>
internal struct WeightedMean
{
    private double _sum, _weight;

    public readonly double Value => _weight > 0 ? _sum / _weight : double.NaN;

    public void Add(double value, double weight)
    {
        if (!double.IsFinite(value)) return;
        (_sum, _weight) = (_sum + value * weight, _weight + weight);
    }
}
