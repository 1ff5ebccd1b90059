using Backstride.Spine.Anatomy;
using Backstride.Spine.Equilibrium;
using Backstride.Spine.Loads;
using Backstride.Spine.OpenSim.Wraps;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>Solves postures of an OpenSim model with this library's own sharing: weight and outside forces against muscles, at rest, with its proof. One thread at a time.</summary>
/// <remarks>
/// Balanced is what <see cref="Rows"/> names. Moment arms and the leverage of weights are differences of lengths and places when the model
/// moves a little, so couplers, splines, moving points and surfaces are all in them. Muscles are shared as everywhere here: least sum of volume x
/// activation squared, activations 0 to 1, tendons stiff. What the muscles cannot hold is the slack: no reserve hides it.
/// </remarks>
public sealed class OsimSolver
{
    // Radians; the error of the difference is its square times the arm, and the rounding of a length over it.
    private const double Little = 3e-5;

    private readonly OsimModel _model;
    private readonly OsimChain _chain;
    private readonly OsimRows _rows;
    private double[]? _start;
    private string[] _startOf = [];

    private OsimSolver(OsimModel model, OsimChain chain, bool asOpenSim)
    {
        (_model, _chain, _rows) = (model, chain, new(model, chain, asOpenSim));
    }

    /// <summary>What must balance, in this order: "joint/coordinate", or coordinates.</summary>
    public IReadOnlyList<string> Rows => _rows.Names;

    /// <summary>The joints of the chain, from the bottom up.</summary>
    public IReadOnlyList<string> Joints => [.. _chain.Joints.Select(j => _model.Joints[j].Name)];

    /// <summary>Faults: SPN005 no such body, SPN012 no free joint between them, or too many.</summary>
    /// <param name="below">Body at the bottom of the chain; null: sacrum or pelvis.</param>
    /// <param name="above">Body at its top; null: T12, thorax or torso.</param>
    /// <param name="asOpenSim">True to balance only the model's free coordinates, with couplers and locks that hold whatever is asked.</param>
    public static OsimSolver? Of(OsimModel model, out SpineFault? fault, string? below = null, string? above = null, bool asOpenSim = false)
    {
        if (OsimChain.Of(model, below, above, out fault) is not { } chain) return null;
        var solver = new OsimSolver(model, chain, asOpenSim);
        if (solver._rows.Count is > 0 and <= ShareLayout.MostRows) return solver;
        fault = new("SPN012", model.Bodies[model.Joints[chain.Joints[0]].Parent.Body].Name,
            FormattableString.Invariant($"Between the two bodies there are {solver._rows.Count} ways to turn; it must be 1 to {ShareLayout.MostRows}."));
        return null;
    }

    /// <param name="coordinates">One for each of the model's, radians or metres; couplers win over what is given for their followers.</param>
    public OsimLoads Solve(IReadOnlyList<double> coordinates, IReadOnlyList<OsimForce>? outside = null)
    {
        var now = _model.Followed(coordinates);
        var places = _model.Place(now);
        var routes = Routes(now, places);
        OsimForce[] forces = [.. outside ?? []];
        // A push on a body that the model does not have pushes the ground.
        var bodies = forces.Select(f => Math.Max(0, _model.FindBody(f.Body))).ToArray();
        for (var f = 0; f < forces.Length; f++)
            if (forces[f].PointInGround) forces[f] = forces[f] with { PointM = places[bodies[f]].Inverse().Apply(forces[f].PointM), PointInGround = false };
        var (arms, lengths) = Arms(now, places, routes);
        var used = Enumerable.Range(0, arms.Length).Where(i => arms[i].Any(a => Math.Abs(a) > 1e-7)).ToArray();
        var strength = used.Select(i => _model.Muscles[i].Strength(lengths[i])).ToArray();
        var problem = Problem(now, used, arms, strength, forces, bodies);
        var names = used.Select(i => _model.Muscles[i].Name).ToArray();
        var solution = DualNewton.Solve(problem, _start is not null && names.SequenceEqual(_startOf) ? _start : null);
        (_start, _startOf) = (solution.Multiplier, names);
        var newtons = used.Select((_, u) => (strength[u].Most * solution.X[u]) + strength[u].Passive).ToArray();
        var shares = Shares(now);
        return new(
            [.. Enumerable.Range(0, _chain.Joints.Length).Select(k => Load(k, now, places, shares, routes, used, newtons, forces, bodies, solution))],
            [.. used.Select((i, u) => new MuscleLoad(_model.Muscles[i].Name, newtons[u], solution.X[u]))],
            new(solution.Residual, solution.Iterations, solution.Slack.Max(Math.Abs))) { Notes = OsimNotes.Of(_model, routes) };
    }

    /// <summary>How long the path of every muscle is in a posture, metres.</summary>
    public IReadOnlyList<double> Lengths(IReadOnlyList<double> coordinates)
    {
        var now = _model.Followed(coordinates);
        var places = _model.Place(now);
        return [.. Routes(now, places).Select(r => r.Length(now, places))];
    }

    /// <summary>Moment arms of every muscle in a posture.</summary>
    public IReadOnlyList<OsimArms> Arms(IReadOnlyList<double> coordinates)
    {
        var now = _model.Followed(coordinates);
        var places = _model.Place(now);
        var (arms, lengths) = Arms(now, places, Routes(now, places));
        return [.. _model.Muscles.Select((m, i) => new OsimArms(m.Name, lengths[i], arms[i]))];
    }

    private OsimRoute[] Routes(double[] now, OsimPlace[] places) => [.. _model.Muscles.Select(m => OsimRouting.Find(m, now, places))];

    private (double[][] Arms, double[] Lengths) Arms(double[] now, OsimPlace[] places, OsimRoute[] routes)
    {
        var arms = _model.Muscles.Select(_ => new double[_rows.Count]).ToArray();
        Differences((row, ahead, placesAhead, back, placesBack) =>
        {
            for (var i = 0; i < arms.Length; i++) arms[i][row] = (routes[i].Length(back, placesBack) - routes[i].Length(ahead, placesAhead)) / (2 * Little);
        }, now);
        return (arms, [.. routes.Select(r => r.Length(now, places))]);
    }

    private void Differences(Action<int, double[], OsimPlace[], double[], OsimPlace[]> each, double[] now)
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            double[] ahead = (double[])now.Clone(), back = (double[])now.Clone();
            each(row, ahead, _rows.Moved(ahead, row, Little), back, _rows.Moved(back, row, -Little));
        }
    }

    private ShareProblem Problem(double[] now, int[] used, double[][] arms, (double Most, double Passive)[] strength, OsimForce[] forces, int[] bodies)
    {
        var (rows, columns) = (_rows.Count, used.Length);
        var p = new ShareProblem(rows, new double[rows * columns], new double[columns], new double[columns], [.. Enumerable.Repeat(1.0, columns)], new double[rows]);
        var volume = used.Sum(Volume);
        for (var u = 0; u < columns; u++)
        {
            p.Weight[u] = Volume(used[u]) * columns / volume;
            for (var j = 0; j < rows; j++)
            {
                p.Matrix[(u * rows) + j] = strength[u].Most * arms[used[u]][j];
                p.Target[j] -= strength[u].Passive * arms[used[u]][j];
            }
        }

        Differences((row, _, ahead, _, back) => p.Target[row] -= (Work(ahead, forces, bodies) - Work(back, forces, bodies) + Turning(ahead, back, forces, bodies)) / (2 * Little), now);
        return p;

        // A muscle without strength keeps a little volume: it costs nothing and does nothing.
        double Volume(int i) => Math.Max(_model.Muscles[i].MaxIsometricN * _model.Muscles[i].OptimalFibreM, 1e-9);
    }

    // What weight and outside forces have done when everything lies here.
    private double Work(OsimPlace[] places, OsimForce[] forces, int[] bodies)
    {
        var sum = 0.0;
        for (var b = 1; b < places.Length; b++) sum += _model.Bodies[b].MassKg * _model.GravityMps2.Dot(places[b].Apply(_model.Bodies[b].CentreOfMass));
        for (var f = 0; f < forces.Length; f++) sum += forces[f].ForceN.Dot(places[bodies[f]].Apply(forces[f].PointM));
        return sum;
    }

    // What torques do on the way from one posture to another that is all but the same.
    private static double Turning(OsimPlace[] ahead, OsimPlace[] back, OsimForce[] forces, int[] bodies)
    {
        var sum = 0.0;
        for (var f = 0; f < forces.Length; f++)
            if (forces[f].TorqueNm != Vec3.Zero) sum += forces[f].TorqueNm.Dot(back[bodies[f]].TurnTo(ahead[bodies[f]]));
        return sum;
    }

    // How far each body goes along when a joint turns: 1 above it, 0 below, the belly's wall in between.
    private double[,] Shares(double[] now)
    {
        var shares = new double[_chain.Joints.Length, _model.Bodies.Count];
        for (var k = 0; k < _chain.Joints.Length; k++)
            for (var b = 0; b < _model.Bodies.Count; b++)
                if (_chain.Carries[k, b]) shares[k, b] = 1;
        if (_model.Couplers.Count == 0) return shares;
        foreach (var turn in _rows.Turns)
        {
            var back = _rows.MovedTurn((double[])now.Clone(), turn, -Little);
            var ahead = _rows.MovedTurn((double[])now.Clone(), turn, Little);
            for (var b = 1; b < _model.Bodies.Count; b++)
            {
                if (_chain.Carries[turn.Joint, b]) continue;
                double Square(Vec3 a, Vec3 z) => (a - z).Dot(a - z);
                // The axes of a body that turns by an angle move by its squares twice, whatever it turns about.
                var squares = Square(ahead[b].Turn.XAxis, back[b].Turn.XAxis) + Square(ahead[b].Turn.YAxis, back[b].Turn.YAxis) + Square(ahead[b].Turn.ZAxis, back[b].Turn.ZAxis);
                var share = Math.Clamp(Math.Sqrt(squares / 2) / (2 * Little), 0, 1);
                if (share > 1e-6) shares[turn.Joint, b] = Math.Max(shares[turn.Joint, b], share);
            }
        }

        return shares;
    }

    private OsimJointLoad Load(int k, double[] now, OsimPlace[] places, double[,] shares, OsimRoute[] routes, int[] used, double[] newtons, OsimForce[] forces, int[] bodies, ShareSolution solution)
    {
        var joint = _model.Joints[_chain.Joints[k]];
        OsimPlace below = places[joint.Parent.Body].Then(joint.Parent.Place), above = places[joint.Child.Body].Then(joint.Child.Place);
        Vec3 force = default, moment = default, middle = above.At;
        var mass = 0.0;
        for (var b = 1; b < places.Length; b++)
        {
            var body = _model.Bodies[b];
            mass += shares[k, b] * body.MassKg;
            Add(shares[k, b] * body.MassKg * _model.GravityMps2, places[b].Apply(body.CentreOfMass));
        }

        for (var f = 0; f < forces.Length; f++)
        {
            Add(shares[k, bodies[f]] * forces[f].ForceN, places[bodies[f]].Apply(forces[f].PointM));
            moment += shares[k, bodies[f]] * forces[f].TorqueNm;
        }

        for (var u = 0; u < used.Length; u++)
            foreach (var pull in routes[used[u]].Pulls(now, places)) force += newtons[u] * shares[k, pull.Body] * pull.Force;
        // Halfway between the joint's frames below and above.
        var up = (below.Turn.YAxis + above.Turn.YAxis).Unit();
        var forward = up.Cross(below.Turn.ZAxis + above.Turn.ZAxis).Unit();
        var slack = Enumerable.Range(0, _rows.Count).Where(r => _rows.AsOpenSim || _rows.Turns[r].Joint == k).Select(r => Math.Abs(solution.Slack[r])).DefaultIfEmpty(0).Max();
        return new(joint.Name, _model.Bodies[joint.Parent.Body].Name, _model.Bodies[joint.Child.Body].Name, -force.Dot(up), force.Dot(forward), force.Dot(forward.Cross(up)), mass, moment, slack);

        void Add(Vec3 f, Vec3 at)
        {
            force += f;
            moment += (at - middle).Cross(f);
        }
    }
}
