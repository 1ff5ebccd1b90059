using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Equilibrium;

/// <summary>A sharing problem laid out for the machine: row by row, columns in the slots of a <see cref="ShareLayout"/>. Filled again and again.</summary>
internal sealed class ShareTable
{
    private readonly AlignedDoubles _matrix, _columns, _target;

    public ShareTable(ShareLayout layout)
    {
        Layout = layout;
        _matrix = new(layout.Rows * layout.Slots);
        _columns = new(5 * layout.Slots);
        _target = new(layout.Rows);
        Weight.Fill(1);
        Answer.Fill(1);
    }

    public ShareLayout Layout { get; }

    /// <summary>True when some column's effort has a cubed part.</summary>
    public bool IsCubed { get; set; }

    public Span<double> Matrix => _matrix.Span;

    /// <summary>1 / <see cref="Weight"/>: how much a column answers to its price.</summary>
    public Span<double> Answer => Column(0);

    public Span<double> Lower => Column(1);

    public Span<double> Upper => Column(2);

    public Span<double> Weight => Column(3);

    /// <summary>Weight of the cubed part of the effort.</summary>
    public Span<double> Cube => Column(4);

    public Span<double> Target => _target.Span;

    public ref double FirstOfMatrix => ref _matrix.First;

    /// <summary><see cref="Answer"/>, <see cref="Lower"/>, <see cref="Upper"/>, <see cref="Weight"/> and <see cref="Cube"/>, one after the other.</summary>
    public ref double FirstOfColumns => ref _columns.First;

    public Span<double> Row(int row) => Matrix.Slice(row * Layout.Slots, Layout.Slots);

    public static ShareTable Of(ShareProblem p)
    {
        var blocks = new uint[p.Columns];
        for (var i = 0; i < p.Columns; i++)
            for (var j = 0; j < p.Rows; j++)
                if (p.Matrix[(i * p.Rows) + j] != 0) blocks[i] |= 1u << (j / 3);
        var table = new ShareTable(ShareLayout.Sorted(p.Rows, blocks));
        for (var i = 0; i < p.Columns; i++)
        {
            var slot = table.Layout.SlotOf[i];
            for (var j = 0; j < p.Rows; j++) table.Matrix[(j * table.Layout.Slots) + slot] = p.Matrix[(i * p.Rows) + j];
            table.Set(i, p.Weight[i], p.Cube?[i] ?? 0, p.Lower[i], p.Upper[i]);
        }

        p.Target.CopyTo(table.Target);
        return table;
    }

    /// <summary>The problem as one would write it down, for looking at it from outside.</summary>
    public ShareProblem ToProblem(int rows)
    {
        var n = Layout.Columns;
        var p = new ShareProblem(rows, new double[n * rows], new double[n], new double[n], new double[n], Target[..rows].ToArray())
        {
            Cube = IsCubed ? new double[n] : null,
        };
        for (var i = 0; i < n; i++)
        {
            var slot = Layout.SlotOf[i];
            for (var j = 0; j < rows; j++) p.Matrix[(i * rows) + j] = Row(j)[slot];
            (p.Weight[i], p.Lower[i], p.Upper[i]) = (Weight[slot], Lower[slot], Upper[slot]);
            if (p.Cube is not null) p.Cube[i] = Cube[slot];
        }

        return p;
    }

    public void Set(int column, double weight, double cube, double lower, double upper)
    {
        var slot = Layout.SlotOf[column];
        (Weight[slot], Answer[slot], Cube[slot]) = (weight, 1 / weight, cube);
        (Lower[slot], Upper[slot]) = (lower, upper);
        IsCubed |= cube != 0;
    }

    public void Put(int column, int row, Vec3 v)
    {
        var at = (row * Layout.Slots) + Layout.SlotOf[column];
        (Matrix[at], Matrix[at + Layout.Slots], Matrix[at + (2 * Layout.Slots)]) = (v.X, v.Y, v.Z);
    }

    public Vec3 At(int column, int row)
    {
        var at = (row * Layout.Slots) + Layout.SlotOf[column];
        return new(Matrix[at], Matrix[at + Layout.Slots], Matrix[at + (2 * Layout.Slots)]);
    }

    private Span<double> Column(int kind) => _columns.Span.Slice(kind * Layout.Slots, Layout.Slots);
}
