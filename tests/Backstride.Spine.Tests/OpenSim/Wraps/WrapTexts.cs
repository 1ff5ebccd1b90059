using Backstride.Spine.OpenSim.Models;

namespace Backstride.Spine.Tests.OpenSim.Wraps;

/// <summary>The hinge of <see cref="OsimTexts"/> with surfaces, and its muscle laid over them.</summary>
internal static class WrapTexts
{
    /// <summary>A drum of 5 cm about the hinge, on the pelvis.</summary>
    public const string Drum = "<WrapCylinder name=\"drum\"><xyz_body_rotation>0 0 0</xyz_body_rotation><translation>0 0.2 0</translation><radius>0.05</radius><length>1</length></WrapCylinder>";

    /// <summary>The model of OpenSim 4, the muscle from 4 cm behind the hinge to 4 cm behind it.</summary>
    /// <param name="onPelvis">Surfaces of the pelvis.</param>
    /// <param name="over">Names of those that the muscle lies over.</param>
    /// <param name="onTorso">Surfaces of the torso.</param>
    public static string New(string onPelvis, string[] over, string onTorso = "", string range = "-1 -1") => OsimTexts.HingeNew
        .Replace("<mass_center>0 0 0</mass_center></Body>", "<mass_center>0 0 0</mass_center>" + Set(onPelvis) + "</Body>", StringComparison.Ordinal)
        .Replace("<mass_center>0.1 0.25 0</mass_center></Body>", "<mass_center>0.1 0.25 0</mass_center>" + Set(onTorso) + "</Body>", StringComparison.Ordinal)
        .Replace("<location>-0.05 0.1 0</location>", "<location>-0.04 0.1 0</location>", StringComparison.Ordinal)
        .Replace("</PathPointSet>", "</PathPointSet>" + Paths(over, range), StringComparison.Ordinal);

    /// <summary>The same as OpenSim 3 writes it.</summary>
    public static string Old(string onPelvis, string[] over) => OsimTexts.HingeOld
        .Replace("<Body name=\"pelvis\"><mass>10</mass><mass_center>0 0 0</mass_center>", "<Body name=\"pelvis\"><mass>10</mass><mass_center>0 0 0</mass_center>" + Set(onPelvis), StringComparison.Ordinal)
        .Replace("<location> -0.05 0.1 0 </location>", "<location> -0.04 0.1 0 </location>", StringComparison.Ordinal)
        .Replace("</PathPointSet>", "</PathPointSet>" + Paths(over, "-1 -1"), StringComparison.Ordinal);

    public static string Surface(string kind, string name, string at, string size, string more = "") =>
        $"<{kind} name=\"{name}\"><translation>{at}</translation>{size}{more}</{kind}>";

    public static double Path(OsimModel model, double angle) => Arms(model, angle).PathM;

    public static OsimArms Arms(OsimModel model, double angle) => OsimTexts.Solver(model).Arms(OsimTexts.At(model, ("lumbar_extension", angle)))[0];

    private static string Set(string surfaces) => surfaces.Length == 0 ? "" : $"<WrapObjectSet name=\"wrapobjectset\"><objects>{surfaces}</objects><groups/></WrapObjectSet>";

    private static string Paths(string[] over, string range) => "<PathWrapSet><objects>"
        + string.Concat(over.Select(o => $"<PathWrap name=\"over_{o}\"><wrap_object>{o}</wrap_object><method>hybrid</method><range>{range}</range></PathWrap>")) + "</objects><groups/></PathWrapSet>";
}
