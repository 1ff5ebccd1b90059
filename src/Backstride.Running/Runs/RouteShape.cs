using System.Buffers.Binary;

namespace Backstride.Running.Runs;

/// <summary>Where a run went, as the squares of about 110 m it passed through: enough to know a way again, too coarse for anything else.</summary>
public sealed class RouteShape
{
    private const double CellDeg = 0.001;
    private const int MostCells = 4000;

    /// <summary>Two recordings of one way share this part of their squares; two ways through one park do not.</summary>
    private const double Alike = 0.7;

    private const double AlikeDistance = 0.15;

    private readonly long[] _cells;

    private RouteShape(double distanceM, long[] cells)
    {
        DistanceM = distanceM;
        _cells = cells;
    }

    public double DistanceM { get; }

    /// <summary>Null without positions.</summary>
    public static RouteShape? Of(BuiltRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Streams.LatitudeDeg is not { } lat || run.Streams.LongitudeDeg is not { } lon) return null;
        var cells = new HashSet<long>();
        var (south, north, west, east) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < lat.Length && cells.Count < MostCells; i++)
        {
            // A square is some forty seconds wide: nearly always the runner is still within it.
            var (y, x) = (lat[i] + 90, lon[i] + 180);
            if (y >= south && y < north && x >= west && x < east || double.IsNaN(y)) continue;
            var (row, column) = (Math.Floor(y / CellDeg), Math.Floor(x / CellDeg));
            (south, north, west, east) = (row * CellDeg, (row + 1) * CellDeg, column * CellDeg, (column + 1) * CellDeg);
            cells.Add((long)row * Row + (long)column);
        }
        return cells.Count < 3 ? null : new(run.Run.DistanceM, [.. cells.Order()]);
    }

    public static RouteShape Read(double distanceM, ReadOnlySpan<byte> bytes)
    {
        var cells = new long[bytes.Length / 8];
        for (var i = 0; i < cells.Length; i++) cells[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(8 * i)..]);
        return new(distanceM, cells);
    }

    public byte[] Write()
    {
        var bytes = new byte[_cells.Length * 8];
        for (var i = 0; i < _cells.Length; i++) BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8 * i), _cells[i]);
        return bytes;
    }

    /// <summary>As long, and through the same squares or their neighbours: a satellite fix jitters over an edge.</summary>
    public bool IsSameWayAs(RouteShape other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Math.Abs(DistanceM - other.DistanceM) > AlikeDistance * Math.Max(DistanceM, other.DistanceM)) return false;
        return Shared(_cells, other._cells) >= Alike && Shared(other._cells, _cells) >= Alike;
    }

    private static double Shared(long[] of, long[] with)
    {
        if (of[^1] + Row < with[0] || with[^1] + Row < of[0]) return 0;
        return of.Count(cell => Array.BinarySearch(with, cell) >= 0 || Array.BinarySearch(with, cell - 1) >= 0 || Array.BinarySearch(with, cell + 1) >= 0
            || Array.BinarySearch(with, cell - Row) >= 0 || Array.BinarySearch(with, cell + Row) >= 0) / (double)of.Length;
    }

    private const long Row = 1_000_000;
}
