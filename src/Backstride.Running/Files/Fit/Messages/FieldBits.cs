namespace Backstride.Running.Files.Fit;

/// <summary>The bits of a field, lowest first.</summary>
internal struct FieldBits(double[] raw, FitBaseType type)
{
    private readonly int _width = type.Size() * 8;
    private int _at;

    /// <summary>The next so many bits as a number; null when the field has no more of them.</summary>
    public double? Take(int bits)
    {
        if (_at + bits > raw.Length * _width) return null;
        var value = 0L;
        for (var i = 0; i < bits; i++, _at++)
        {
            var element = raw[_at / _width];
            if (double.IsNaN(element)) return null;
            value |= ((long)element >> _at % _width & 1) << i;
        }
        return value;
    }
}
