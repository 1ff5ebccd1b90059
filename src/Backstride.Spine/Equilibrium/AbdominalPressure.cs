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

    // A wall that is held tight on purpose holds a pressure: tension round it over height and radius (Laplace).
    private static double OfTheWall(Trunk trunk, SpineTask task, ModelSettings settings)
    {
        if (task.Tone is not (Tone.Braced or Tone.DrawnIn)) return 0;
        var areaCm2 = 0.0;
        for (var i = 0; i < trunk.Fascicles.Count; i++)
            if (trunk.Fascicles[i].Group == "internal-oblique" || (trunk.Fascicles[i].Group == "external-oblique" && task.Tone == Tone.Braced)) areaCm2 += trunk.Fascicles[i].AreaCm2;
        var pullN = settings.BracedFloor * settings.StressNPerCm2 * areaCm2 / 2;
        return RoundShare * pullN / (WallHeightM * WallRadiusM * trunk.Scale * trunk.Scale) / 1000;
    }
}
