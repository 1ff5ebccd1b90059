namespace Backstride.Spine.Equilibrium;

/// <summary>Solves a balance in which right and left are mirror images: one side's muscles, and flexion's rows only.</summary>
/// <remarks>Fascicles stand by eights, right then left. Needs no supports. The answer is that of the whole problem.</remarks>
internal static class SagittalFold
{
    private const int Joints = MuscleLines.Rows / 3;

    /// <summary>Columns are the right fascicles as in the groups of the whole, then one settling joint after the other.</summary>
    public static ShareLayout Layout(TrunkLanes lanes)
    {
        var muscles = lanes.Groups / 2;
        var blocks = new uint[muscles + ((Joints + 7) / 8)];
        for (var g = 0; g < muscles; g++) blocks[g] = Folded(lanes.Joints[2 * g]);
        for (var k = 0; k < Joints; k++) blocks[muscles + (k / 8)] |= Folded(1u << k);
        return new(Joints, [.. Enumerable.Range(0, (8 * muscles) + Joints)], blocks);
    }

    public static void Solve(ShareTable whole, BalanceMemory memory, double[]? start, ShareSolution to)
    {
        var lanes = memory.Lines.Lanes;
        var (table, solver) = memory.For(memory.FoldLayout);
        Fold(whole, table, lanes);
        if (start is not null)
            for (var k = 0; k < Joints; k++) solver.Y[k] = start[(3 * k) + 2];
        solver.Solve(table, start is not null);
        Unfold(solver, lanes, to);
    }

    private static void Fold(ShareTable whole, ShareTable half, TrunkLanes lanes)
    {
        var muscles = lanes.Slots / 2;
        for (var g = 0; g < lanes.Groups; g += 2)
        {
            for (var k = 0; k < Joints; k++)
            {
                Span<double> from = whole.Row((3 * k) + 2).Slice(8 * g, 8), to = half.Row(k).Slice(4 * g, 8);
                for (var i = 0; i < 8; i++) to[i] = 2 * from[i];
            }

            for (var (i, j) = (8 * g, 4 * g); i < (8 * g) + 8; i++, j++)
            {
                (half.Weight[j], half.Cube[j], half.Answer[j]) = (2 * whole.Weight[i], 2 * whole.Cube[i], whole.Answer[i] / 2);
                (half.Lower[j], half.Upper[j]) = (whole.Lower[i], whole.Upper[i]);
            }
        }

        for (var k = 0; k < Joints; k++)
        {
            var (i, j) = (lanes.Slots + (3 * k) + 2, muscles + k);
            half.Row(k)[j] = whole.Row((3 * k) + 2)[i];
            (half.Weight[j], half.Answer[j]) = (whole.Weight[i], whole.Answer[i]);
            (half.Lower[j], half.Upper[j]) = (whole.Lower[i], whole.Upper[i]);
            half.Target[k] = whole.Target[(3 * k) + 2];
        }

        half.IsCubed = whole.IsCubed;
    }

    private static void Unfold(DualNewton solver, TrunkLanes lanes, ShareSolution to)
    {
        var x = to.X;
        Array.Clear(x);
        for (var i = 0; i < lanes.Count; i++)
        {
            var slot = lanes.SlotOf[i];
            x[i] = solver.X[(slot / 16 * 8) + (slot % 8)];
        }

        Array.Clear(to.Multiplier);
        Array.Clear(to.Slack);
        for (var k = 0; k < Joints; k++)
        {
            x[lanes.Count + (3 * k) + 2] = solver.X[(lanes.Slots / 2) + k];
            to.Multiplier[(3 * k) + 2] = solver.Y[k];
            to.Slack[(3 * k) + 2] = DualNewton.Rho * solver.Y[k];
        }

        (to.Residual, to.Iterations) = (solver.Residual, solver.Iterations);
    }

    private static uint Folded(uint joints)
    {
        var blocks = 0u;
        for (var k = 0; k < Joints; k++)
            if (((joints >> k) & 1) == 1) blocks |= 1u << (k / 3);
        return blocks;
    }
}
