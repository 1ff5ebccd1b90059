namespace Backstride.Spine.Movement;

/// <summary>Room for the loads of one moment of a movement, to be used again and again.</summary>
public sealed class FrameRoom
{
    private readonly DiscForce[] _levels = new DiscForce[Anatomy.Trunk.Joints];

    public double TimeS { get; private set; }

    /// <summary>L5/S1 to T12/L1.</summary>
    public ReadOnlySpan<DiscForce> Levels => _levels;

    public double RatioToStanding { get; private set; }

    /// <summary>As in <see cref="Loads.Certificate"/>.</summary>
    public double KktResidual { get; private set; }

    public int Iterations { get; private set; }

    /// <summary>Moment that this strength cannot hold.</summary>
    public double SlackNm { get; private set; }

    internal void Put(int level, DiscForce force) => _levels[level] = force;

    internal void Put(double timeS, double ratioToStanding, double kktResidual, int iterations, double slackNm) =>
        (TimeS, RatioToStanding, KktResidual, Iterations, SlackNm) = (timeS, ratioToStanding, kktResidual, iterations, slackNm);
}
