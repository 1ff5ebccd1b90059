namespace Backstride.Running.Files.Fit;

/// <summary>The 12-bit distance counter of old foot pods, sixteenths of a metre, that starts over every 256 m.</summary>
internal struct CompressedDistance
{
    private const int Mask = 0xFFF;
    private long _sixteenths;
    private int _last;

    /// <summary>A distance that was sent in full starts the sum anew from there.</summary>
    public void Seed(double metres)
    {
        _sixteenths = (long)Math.Round(metres * 16);
        _last = (int)(_sixteenths & Mask);
    }

    /// <summary>The sum in metres after the counter has moved on to <paramref name="counter"/>.</summary>
    public double Add(int counter)
    {
        _sixteenths += (counter - _last) & Mask;
        _last = counter;
        return _sixteenths / 16.0;
    }
}
