using Backstride.Spine.Anatomy;
using Backstride.Spine.Postures;

namespace Backstride.Spine.Equilibrium;

/// <summary>Pressure in the belly: it pushes up on all that lies above a joint, at a place ahead of the disc, and so extends and unloads.</summary>
/// <remarks>
/// A cut through the trunk meets the hollow of the belly: 0.02 m2, its middle 45 mm ahead of the disc. Unless the task says how much,
/// the pressure goes with the forward moment about L5/S1 by the one figure from many people: 1.33 kPa (10 mmHg) at 54 Nm (Marras and
/// Mirka 1996, 114 people); with supports, or lying, it is taken for none. The pressure is held by the belly's hoop (transversus), which crosses no disc; that is
/// why the unloading is the most that can be claimed for it (McGill and Norman 1987 find less).
/// </remarks>
internal sealed class AbdominalPressure
{
    private const double AreaM2 = 0.02, ArmM = 0.045, KPaPerNm = 1.33 / 54;

    /// <summary>Height of the belly's wall, its radius, and the part of the obliques' pull that goes round it (fibres at 45 degrees).</summary>
    private const double WallHeightM = 0.2, WallRadiusM = 0.13, RoundShare = 0.7;

    /// <summary>More than anybody was seen to hold in a lift.</summary>
    private const double MostKPa = 15;

    public double KPa { get; private set; }

    public Vec3[] Force { get; } = new Vec3[Trunk.Joints];

    public Vec3[] Moment { get; } = new Vec3[Trunk.Joints];

    public AbdominalPressure Take(Pose pose, OutsideLoad outside, SpineTask task, ModelSettings settings)
    {
        var pressure = task.AbdominalPressureKPa ?? (settings.AbdominalPressureScale * Math.Max(Usual(pose, outside, task), OfTheWall(pose.Trunk, task, settings)));
        KPa = pressure;
        var scale = pose.Trunk.Scale;
        for (var k = 0; k < Trunk.Joints; k++)
        {
            var disc = DiscFrame.Of(pose, k);
            Force[k] = 1000 * pressure * AreaM2 * scale * scale * disc.YAxis;
            Moment[k] = (ArmM * scale * disc.XAxis).Cross(Force[k]);
        }

        return this;
    }

    private static double Usual(Pose pose, OutsideLoad outside, SpineTask task) =>
        task.Tone == Tone.Relaxed || task.Supports.Count > 0
            ? 0
            : Math.Clamp(KPaPerNm * -outside.Moment[0].Dot(pose.TurnOf(SpineBody.Pelvis).ZAxis), 0, MostKPa);

    // A tight wall holds a pressure: tension round it over height and radius (Laplace). Braced on purpose or measured to be active, it is the same
    // tension; but a hoop is no tighter than its slacker side, so of a group that is more active on one side only what both sides hold counts.
    private static double OfTheWall(Trunk trunk, SpineTask task, ModelSettings settings)
    {
        var inner = Math.Max(task.Tone is Tone.Braced or Tone.DrawnIn ? settings.BracedFloor : 0, OnBothSides(task, settings, "internal-oblique"));
        var outer = Math.Max(task.Tone is Tone.Braced ? settings.BracedFloor : 0, OnBothSides(task, settings, "external-oblique"));
        if (inner == 0 && outer == 0) return 0;
        var tightCm2 = 0.0;
        for (var i = 0; i < trunk.Fascicles.Count; i++)
        {
            var share = trunk.Fascicles[i].Group switch { "internal-oblique" => inner, "external-oblique" => outer, _ => 0 };
            tightCm2 += share * trunk.Fascicles[i].AreaCm2;
        }

        var pullN = settings.StressNPerCm2 * tightCm2 / 2;
        return Math.Min(MostKPa, RoundShare * pullN / (WallHeightM * WallRadiusM * trunk.Scale * trunk.Scale) / 1000);
    }

    private static double OnBothSides(SpineTask task, ModelSettings settings, string group)
    {
        var share = 0.0;
        for (var i = 0; i < task.Activity.Count; i++)
            if (task.Activity[i].Group == group) share = Math.Max(share, Math.Min(1, settings.ActivityScale * Math.Min(task.Activity[i].Right, task.Activity[i].Left)));
        return share;
    }
}
