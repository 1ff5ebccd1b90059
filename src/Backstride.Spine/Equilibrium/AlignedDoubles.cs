namespace Backstride.Spine.Equilibrium;

/// <summary>Numbers that start on a cache line and never move, so that a load of eight never straddles two lines.</summary>
internal readonly struct AlignedDoubles
{
    private const int Line = 64;

    private readonly double[] _numbers;
    private readonly int _start;

    public AlignedDoubles(int length)
    {
        Length = length;
        _numbers = GC.AllocateArray<double>(length + (Line / sizeof(double)), pinned: true);
        var address = System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_numbers, 0);
        _start = (int)((Line - (address % Line)) % Line / sizeof(double));
    }

    public int Length { get; }

    public Span<double> Span => _numbers.AsSpan(_start, Length);

    public ref double First => ref _numbers[_start];
}
