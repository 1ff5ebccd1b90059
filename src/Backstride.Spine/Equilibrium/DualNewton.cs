using Backstride.Spine.Equilibrium.Lanes;

namespace Backstride.Spine.Equilibrium;

/// <summary>Shares moments out over muscles, exactly, in a few steps, and always answers. Keeps its memory from solve to solve; one at a time.</summary>
/// <remarks>
/// Problem: minimise sum w x^2 / 2 + |r|^2 / (2 rho) subject to C x + r = b, lower &lt;= x &lt;= upper.
/// Its dual has one unknown a row and no constraint: maximise g(y) = b'y - rho |y|^2 / 2 - sum phi(c'y), where each
/// muscle answers a price by x(y) = clip(c'y / w). g is concave, once differentiable and quadratic between the points
/// where a muscle reaches a bound, so Newton's method on it (with the generalised Hessian, over the muscles that are at no
/// bound) ends exactly once it finds the right ones. A search along each step keeps it uphill. Where much is unheld, prices are a
/// hundred times the slack and their last digit alone moves the rows; so the end is a polish in which the free muscles are unknowns
/// beside the prices, and both are corrected until rows and efforts are met to the last digits. Efforts w x^2 / 2 + v x^3 / 3 likewise.
/// </remarks>
internal abstract class DualNewton
{
    /// <summary>Softness of the rows: so small that a holdable posture leaves a slack of about a thousandth of a newton metre.</summary>
    public const double Rho = 1e-2;

    /// <summary>Prices of the rows: the start of a warm solve, and afterwards the answer's.</summary>
    public abstract Span<double> Y { get; }

    /// <summary>Activations by slot.</summary>
    public abstract ReadOnlySpan<double> X { get; }

    public double Residual { get; protected set; }

    public int Iterations { get; protected set; }

    public static DualNewton For(ShareLayout layout) => For(layout, Widest.Here);

    public static DualNewton For(ShareLayout layout, Width width) => width switch
    {
        Width.Eight => new DualNewton<Lanes512>(layout),
        Width.Four => new DualNewton<Lanes256>(layout),
        _ => new DualNewton<LanesScalar>(layout),
    };

    /// <param name="warm">True to start from <see cref="Y"/> as it stands.</param>
    public abstract void Solve(ShareTable table, bool warm);

    /// <summary>One problem by itself.</summary>
    public static ShareSolution Solve(ShareProblem p, double[]? start = null) => Solve(p, start, Widest.Here);

    public static ShareSolution Solve(ShareProblem p, double[]? start, Width width)
    {
        var table = ShareTable.Of(p);
        var solver = For(table.Layout, width);
        start?.CopyTo(solver.Y);
        solver.Solve(table, start is not null);
        var answer = new ShareSolution(p.Columns, p.Rows);
        solver.Answer(table.Layout, answer);
        return answer;
    }

    /// <summary>The answer by column.</summary>
    public void Answer(ShareLayout layout, ShareSolution to)
    {
        var slots = X;
        for (var i = 0; i < to.X.Length; i++) to.X[i] = slots[layout.SlotOf[i]];
        Y[..to.Multiplier.Length].CopyTo(to.Multiplier);
        for (var j = 0; j < to.Slack.Length; j++) to.Slack[j] = Rho * to.Multiplier[j];
        (to.Residual, to.Iterations) = (Residual, Iterations);
    }
}
