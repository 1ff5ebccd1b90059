namespace Backstride.Spine.Gait;

/// <summary>A function of two variables at the nodes of a grid, filled as they are asked for, straight in between. Safe to share between threads.</summary>
/// <param name="solve">The value at a node, never 0; the same whenever and by whomever it is asked.</param>
internal sealed class NodeGrid(int columns, int rows, Func<int, int, double> solve)
{
    /// <summary>0 is a node that was not asked for yet.</summary>
    private readonly double[]?[] _rows = new double[]?[rows];

    public double At(double x, double y)
    {
        var (i, j) = ((int)x, (int)y);
        var (u, v) = (x - i, y - j);
        var lower = Along(i, j, u);
        return v == 0 ? lower : ((1 - v) * lower) + (v * Along(i, j + 1, u));
    }

    // A node that weighs nothing is not solved for nothing.
    private double Along(int i, int j, double share)
    {
        ref var row = ref _rows[j];
        var nodes = Volatile.Read(ref row) ?? Interlocked.CompareExchange(ref row, new double[columns], null) ?? row;
        var first = Node(nodes, i, j);
        return share == 0 ? first : ((1 - share) * first) + (share * Node(nodes, i + 1, j));
    }

    private double Node(double[] nodes, int i, int j)
    {
        var known = Volatile.Read(ref nodes[i]);
        if (known != 0) return known;
        // Two threads at once solve it twice and write the same.
        known = solve(i, j);
        Volatile.Write(ref nodes[i], known);
        return known;
    }
}
