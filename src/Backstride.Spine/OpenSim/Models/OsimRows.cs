namespace Backstride.Spine.OpenSim.Models;

/// <summary>What must balance, and how the model moves a little along each of it.</summary>
/// <remarks>
/// Usually every turn of every joint of the chain by itself: couplers make joints move together, but in a living back they hold nothing.
/// A coordinate outside the chain that follows one of the chain follows here too; one that follows the whole bend (the belly's wall
/// on flexion) follows it by the joint's share. As OpenSim does it: the model's free coordinates, and couplers and locks hold whatever is asked.
/// </remarks>
internal sealed class OsimRows
{
    private const double Small = 1e-6;

    private readonly OsimModel _model;
    private readonly OsimChain _chain;
    private readonly HashSet<int> _chainCoordinates = [];

    public OsimRows(OsimModel model, OsimChain chain, bool asOpenSim)
    {
        (_model, _chain) = (model, chain);
        for (var k = 0; k < chain.Joints.Length; k++)
        {
            var axes = model.Joints[chain.Joints[k]].Axes;
            for (var a = 0; a < 3; a++)
            {
                if (axes[a].Coordinate < 0) continue;
                _chainCoordinates.Add(axes[a].Coordinate);
                if (!model.Coordinates[axes[a].Coordinate].IsLocked) Turns.Add((k, a));
            }
        }

        AsOpenSim = asOpenSim;
        Free = [.. _chainCoordinates.Select(Root).Distinct().Where(c => !model.Coordinates[c].IsLocked)];
        Names = asOpenSim
            ? [.. Free.Select(c => model.Coordinates[c].Name)]
            : [.. Turns.Select(t => $"{model.Joints[chain.Joints[t.Joint]].Name}/{model.Coordinates[Axis(t.Joint, t.Axis).Coordinate].Name}")];
    }

    public bool AsOpenSim { get; }

    /// <summary>Joint of the chain and which of its three turns.</summary>
    public List<(int Joint, int Axis)> Turns { get; } = [];

    public int[] Free { get; }

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    /// <summary>The model moved a little along a row.</summary>
    /// <param name="coordinates">As they are, couplers followed; comes back as it was moved.</param>
    public OsimPlace[] Moved(double[] coordinates, int row, double by) => AsOpenSim ? MovedFree(coordinates, Free[row], by) : MovedTurn(coordinates, Turns[row], by);

    /// <summary>The model with one turn of one joint moved.</summary>
    public OsimPlace[] MovedTurn(double[] coordinates, (int Joint, int Axis) turn, double by)
    {
        // The joints of the chain stay as they are but for this one.
        var axes = _chain.Joints.Select(j => _model.Joints[j].Axes.Select(a => a.At(coordinates)).ToArray()).ToArray();
        var coordinate = Axis(turn.Joint, turn.Axis).Coordinate;
        var root = Root(coordinate);
        var whole = Turns.Sum(t => Root(Axis(t.Joint, t.Axis).Coordinate) == root ? Slope(coordinates, t, root) : 0);
        if (Math.Abs(whole) > Small) coordinates[root] += by / whole;
        if (root != coordinate && Slope(coordinates, turn, coordinate) is var own && Math.Abs(own) > Small) coordinates[coordinate] += by / own;
        foreach (var c in _model.Couplers)
            if (!_chainCoordinates.Contains(c.Follower)) coordinates[c.Follower] = c.Function.At(coordinates[c.Leader]);
        axes[turn.Joint][turn.Axis] += by;
        return _model.Place(coordinates, j => Array.IndexOf(_chain.Joints, j) is >= 0 and var k ? axes[k] : null);
    }

    private OsimPlace[] MovedFree(double[] coordinates, int free, double by)
    {
        coordinates[free] += by;
        _model.Follow(coordinates);
        return _model.Place(coordinates);
    }

    private OsimAxis Axis(int joint, int axis) => _model.Joints[_chain.Joints[joint]].Axes[axis];

    private int Root(int coordinate)
    {
        while (_model.Couplers.FirstOrDefault(c => c.Follower == coordinate) is { } coupler) coordinate = coupler.Leader;
        return coordinate;
    }

    // Radians of a turn for each unit of a coordinate that leads it.
    private double Slope(double[] coordinates, (int Joint, int Axis) turn, int leader)
    {
        double At(double value)
        {
            var moved = (double[])coordinates.Clone();
            moved[leader] = value;
            foreach (var c in _model.Couplers)
                if (c.Follower != leader) moved[c.Follower] = c.Leader == leader || Leads(leader, c.Leader) ? c.Function.At(moved[c.Leader]) : moved[c.Follower];
            return Axis(turn.Joint, turn.Axis).At(moved);
        }

        return (At(coordinates[leader] + Small) - At(coordinates[leader] - Small)) / (2 * Small);
    }

    private bool Leads(int leader, int coordinate)
    {
        for (var c = _model.Couplers.FirstOrDefault(x => x.Follower == coordinate); c is not null; c = _model.Couplers.FirstOrDefault(x => x.Follower == c.Leader))
            if (c.Leader == leader) return true;
        return false;
    }
}
