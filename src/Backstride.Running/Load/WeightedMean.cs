using Backstride.Running.Runs;

namespace Backstride.Running.Load;

/// <summary>A mean that only finite, possible values enter.</summary>
internal struct WeightedMean
{
    private double _sum, _weight;

    public readonly double Value => _weight > 0 ? _sum / _weight : double.NaN;

    public void Add(double value, double weight, SensorRange? range = null)
    {
        if (!double.IsFinite(value) || range is { } r && !r.Holds(value)) return;
        (_sum, _weight) = (_sum + value * weight, _weight + weight);
    }
}
