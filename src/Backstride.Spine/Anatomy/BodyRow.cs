namespace Backstride.Spine.Anatomy;

/// <summary>One row of bodies.txt. Positions at the neutral pose in the pelvis frame, metres, before scaling.</summary>
/// <param name="JointBelow">Centre of the joint below this body.</param>
/// <param name="TiltDeg">Lean of the body's own axis, back positive.</param>
/// <param name="Mass">Share of body mass, of men and of whoever does not say.</param>
/// <param name="WomanMass">Share of body mass, of women.</param>
internal sealed record BodyRow(SpineBody Body, Vec3 JointBelow, double TiltDeg, Vec3 CentreOfMass, double Mass, double WomanMass)
{
    public double MassKg(Person person) => (person.Sex == Sex.Female ? WomanMass : Mass) * person.MassKg;


    public static IReadOnlyList<BodyRow> All { get; } = [.. Table.Rows("bodies.txt").Select(Read)];

    private static BodyRow Read(string[] cells, int index)
    {
        var n = cells.Skip(1).Select(Table.Number).ToArray();
        return new((SpineBody)index, new(n[0] / 1000, n[1] / 1000, 0), n[2], new(n[3] / 1000, n[4] / 1000, 0), n[5], n[6]);
    }
}
