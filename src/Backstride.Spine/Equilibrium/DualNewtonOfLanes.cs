using Backstride.Spine.Equilibrium.Lanes;

namespace Backstride.Spine.Equilibrium;

/// <inheritdoc/>
internal sealed class DualNewton<L> : DualNewton
    where L : struct, ILanes<L>
{
    private const int MostIterations = 1000, MostNudges = 12, MostPolish = 3;

    /// <summary>Rows are met to this part of the largest target before the polish begins, at the latest.</summary>
    private const double NearEnough = 1e-9;

    private const double Polished = 1e-11, Unproved = 2e-9;

    private readonly int _rows, _stride;
    private readonly AlignedDoubles _y, _t, _tStep, _tTrial, _x, _curvature, _gradient, _direction, _trial, _hessian, _inverse;

    public DualNewton(ShareLayout layout)
    {
        (_rows, _stride) = (layout.Rows, SmallFactor.Stride(layout.Rows));
        (_y, _gradient, _direction, _trial, _inverse) = (new(_stride), new(_stride), new(_stride), new(_stride), new(_stride));
        (_t, _tStep, _tTrial, _x, _curvature) = (new(layout.Slots), new(layout.Slots), new(layout.Slots), new(layout.Slots), new(layout.Slots));
        _hessian = new(_rows * _stride);
    }

    public override Span<double> Y => _y.Span[.._rows];

    public override ReadOnlySpan<double> X => _x.Span;

    public override void Solve(ShareTable table, bool warm)
    {
        if (!warm) Y.Clear();
        Iterations = 0;
        _tStep.Span.Clear();
        ShareKernels<L>.Prices(table, ref _y.First, ref _t.First);
        ShareKernels<L>.Answers(table, ref _t.First, ref _tStep.First, 0, ref _t.First, ref _x.First, ref _curvature.First);
        ShareKernels<L>.Gradient(table, Rho, ref _y.First, ref _x.First, ref _gradient.First);
        var near = NearEnough * (1 + Largest(table.Target));
        var factored = false;
        // At first every muscle is taken as free: that lands near the answer from anywhere.
        if (!warm) ShareKernels<L>.AllFree(table, ref _curvature.First);
        var shortStep = false;
        while (!factored && Iterations < MostIterations && Largest(Gradient) > near)
        {
            // Once in a long while as if none had bounds: that leads uphill from anywhere, and out of a rare running to and fro.
            if (Iterations % 50 == 49) ShareKernels<L>.AllFree(table, ref _curvature.First);
            else if (shortStep) ShareKernels<L>.Widen(table, ref _t.First, ref _tStep.First, ref _curvature.First);
            Direction(table);
            var step = Step(table, out var sameCurvature);
            shortStep = step < 0.3;
            // A full step over which nothing reaches or leaves a bound ends in the answer, and with the factor that the polish needs.
            factored = step == 1 && sameCurvature && !table.IsCubed;
            Iterations++;
        }

        Polish(table, factored);
    }

    private ReadOnlySpan<double> Gradient => _gradient.Span[.._rows];

    private void Factor(ShareTable table)
    {
        ShareKernels<L>.Hessian(table, Rho, ref _curvature.First, ref _hessian.First, _stride);
        SmallFactor.Factor<L>(ref _hessian.First, ref _inverse.First, _rows);
    }

    private void Direction(ShareTable table)
    {
        Factor(table);
        Correction(table);
    }

    // The change of prices that would meet the rows if every muscle went on answering as it does, and what it offers each.
    private void Correction(ShareTable table)
    {
        Gradient.CopyTo(_direction.Span);
        SmallFactor.Solve<L>(ref _hessian.First, ref _inverse.First, ref _direction.First, _rows);
        ShareKernels<L>.Prices(table, ref _direction.First, ref _tStep.First);
    }

    // A full step is taken where g still climbs at its end or nearly so; else the place where it stops climbing is looked for.
    private double Step(ShareTable table, out bool sameCurvature)
    {
        var start = Dot(_gradient, _direction);
        var step = 1.0;
        sameCurvature = !Try(table, step);
        var end = Dot(_gradient, _direction);
        if (Math.Abs(end) > 0.1 * Math.Abs(start))
        {
            step = BestStep(table, start, end);
            Try(table, step);
            sameCurvature = false;
        }

        _trial.Span.CopyTo(_y.Span);
        _tTrial.Span.CopyTo(_t.Span);
        return step;
    }

    // Prices a step along the direction, the answers to them and what they leave; true when any muscle reached or left a bound.
    private bool Try(ShareTable table, double step)
    {
        for (var v = 0; v < _stride; v += 8)
            L.Store(L.MultiplyAdd(L.All(step), L.Load(ref _direction.First, v), L.Load(ref _y.First, v)), ref _trial.First, v);
        var changed = ShareKernels<L>.Answers(table, ref _t.First, ref _tStep.First, step, ref _tTrial.First, ref _x.First, ref _curvature.First);
        ShareKernels<L>.Gradient(table, Rho, ref _trial.First, ref _x.First, ref _gradient.First);
        return changed;
    }

    // The slope of g along a line is continuous, falling and piecewise straight, so a few safeguarded secants find where it ends.
    private double BestStep(ShareTable table, double start, double end)
    {
        double targetDot = 0;
        for (var j = 0; j < _rows; j++) targetDot = Math.FusedMultiplyAdd(table.Target[j], _direction.Span[j], targetDot);
        var (priceDot, square) = (Dot(_y, _direction), Dot(_direction, _direction));
        double Slope(double step) =>
            targetDot - (Rho * (priceDot + (step * square))) - ShareKernels<L>.Answered(table, ref _t.First, ref _tStep.First, step);

        double low = 0, high = 1;
        var (slopeLow, slopeHigh) = (start, end);
        while (slopeHigh > 0)
        {
            // Nothing but rounding is left to climb.
            if (high > 1e12) return 1;
            (low, slopeLow, high) = (high, slopeHigh, 2 * high);
            slopeHigh = Slope(high);
        }

        var best = high;
        for (var round = 0; round < 40; round++)
        {
            var secant = low + ((high - low) * slopeLow / (slopeLow - slopeHigh));
            best = Math.Clamp(secant, low + (0.05 * (high - low)), high - (0.05 * (high - low)));
            var slope = Slope(best);
            if (Math.Abs(slope) <= 0.05 * Math.Abs(start)) break;
            if (slope > 0) (low, slopeLow) = (best, slope);
            else (high, slopeHigh) = (best, slope);
        }

        return best;
    }

    // From the answers of the last prices: corrects prices and free answers together until the rows are met, and measures everything
    // afresh. Steps from far away leave their rounding in the prices' sums; then once more from clean sums.
    private void Polish(ShareTable table, bool factored)
    {
        var enough = Polished * (1 + Largest(table.Target));
        for (var round = 0; ; round++)
        {
            for (var nudge = 0; nudge < MostNudges && Largest(Gradient) > enough; nudge++)
            {
                if (!factored) Factor(table);
                Correction(table);
                for (var v = 0; v < _stride; v += 8)
                    L.Store(L.Add(L.Load(ref _direction.First, v), L.Load(ref _y.First, v)), ref _y.First, v);
                factored = !ShareKernels<L>.Nudge(table, ref _tStep.First, ref _x.First, ref _curvature.First);
                ShareKernels<L>.Gradient(table, Rho, ref _y.First, ref _x.First, ref _gradient.First);
            }

            ShareKernels<L>.Prices(table, ref _y.First, ref _t.First);
            Residual = Math.Max(Largest(Gradient), ShareKernels<L>.Unmet(table, ref _t.First, ref _x.First));
            if (Residual < Unproved || round == MostPolish) return;
            factored = !ShareKernels<L>.Answers(table, ref _t.First, ref _t.First, 0, ref _t.First, ref _x.First, ref _curvature.First) && factored;
            ShareKernels<L>.Gradient(table, Rho, ref _y.First, ref _x.First, ref _gradient.First);
        }
    }

    private double Dot(AlignedDoubles a, AlignedDoubles b)
    {
        var sum = L.All(0);
        for (var v = 0; v < _stride; v += 8) sum = L.MultiplyAdd(L.Load(ref a.First, v), L.Load(ref b.First, v), sum);
        return L.Sum(sum);
    }

    private static double Largest(ReadOnlySpan<double> a)
    {
        var largest = 0.0;
        foreach (var v in a) largest = Math.Max(largest, Math.Abs(v));
        return largest;
    }
}
