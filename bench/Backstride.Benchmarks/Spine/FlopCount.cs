using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Postures;

namespace Backstride.Benchmarks.Spine;

/// <summary>Counts the operations of the eight-wide kernels, by running them on lanes that count. What is done number by number is not in it.</summary>
internal static class FlopCount
{
    /// <summary>Operations of one solve and its Newton steps and corrections, on average.</summary>
    public static double Solve(IReadOnlyList<ShareTable> tables, bool warm)
    {
        var layout = tables[0].Layout;
        var solver = new DualNewton<CountingLanes>(layout);
        double[] before = new double[layout.Rows], last = new double[layout.Rows];
        CountingLanes.Flops = 0;
        for (var i = 0; i < tables.Count; i++)
        {
            // Along a movement each begins where the last two point to; of the first two this is not counted.
            if (warm && i == 2) CountingLanes.Flops = 0;
            if (warm) for (var j = 0; j < last.Length; j++) solver.Y[j] = (2 * last[j]) - before[j];
            if (tables[i].Layout.Slots != layout.Slots) continue;
            solver.Solve(tables[i], warm && i >= 2);
            (before, last) = (last, before);
            solver.Y.CopyTo(last);
        }

        return (double)CountingLanes.Flops / (tables.Count - (warm ? 2 : 0));
    }

    /// <summary>Operations from a pose to a matrix: paths, lengths, strength, moments at full activation, what stretch pulls.</summary>
    public static double Trace(Trunk trunk)
    {
        var lanes = TrunkLanes.Of(trunk);
        AlignedDoubles bodies = new(12 * 8), force = new(18 * lanes.Slots), moment = new(18 * lanes.Slots), length = new(lanes.Slots), one = new(lanes.Slots), most = new(lanes.Slots), passive = new(lanes.Slots), matrix = new(18 * lanes.Slots);
        one.Span.Fill(1);
        var pose = new Pose(trunk, Posture.Standing);
        for (var body = SpineBody.Pelvis; body <= SpineBody.Abdomen; body++) MuscleLines.Put(bodies, body, pose.TurnOf(body), pose.PivotOf(body));
        CountingLanes.Flops = 0;
        MuscleTrace<CountingLanes>.Trace(lanes, new TautRoom(lanes), ref bodies.First, new Vec3[Trunk.Joints], ref force.First, ref moment.First, ref length.First);
        MuscleTrace<CountingLanes>.Strength(lanes, ref length.First, 75, ref one.First, ref most.First, ref passive.First);
        MuscleTrace<CountingLanes>.Scale(lanes, ref moment.First, ref most.First, ref matrix.First, lanes.Slots);
        for (var k = 0; k < Trunk.Joints; k++) MuscleTrace<CountingLanes>.Sum(lanes, ref moment.First, ref passive.First, k);
        return CountingLanes.Flops;
    }

    /// <summary>Operations of adding up what the muscles pull at every joint.</summary>
    public static double Loads(Trunk trunk)
    {
        var lanes = TrunkLanes.Of(trunk);
        AlignedDoubles force = new(18 * lanes.Slots), newtons = new(lanes.Slots);
        CountingLanes.Flops = 0;
        for (var k = 0; k < Trunk.Joints; k++) MuscleTrace<CountingLanes>.Sum(lanes, ref force.First, ref newtons.First, k);
        return CountingLanes.Flops;
    }
}
