namespace Backstride.Spine.Anatomy;

/// <summary>One row of limbs.txt: shares of body mass (men and whoever does not say; women), of stature, and of the limb's length.</summary>
internal sealed record LimbRow(string Limb, double Mass, double WomanMass, double Length, double CentreOfMass)
{
    public double MassKg(Person person) => (person.Sex == Sex.Female ? WomanMass : Mass) * person.MassKg;


    public static LimbRow Head { get; } = Find("head");
    public static LimbRow UpperArm { get; } = Find("upper-arm");
    public static LimbRow Forearm { get; } = Find("forearm");
    public static LimbRow Hand { get; } = Find("hand");
    public static LimbRow Thigh { get; } = Find("thigh");
    public static LimbRow Shank { get; } = Find("shank");
    public static LimbRow Foot { get; } = Find("foot");

    private static LimbRow Find(string limb) => Table.Rows("limbs.txt")
        .Where(r => r[0] == limb)
        .Select(r => new LimbRow(r[0], Table.Number(r[1]), Table.Number(r[2]), Table.Number(r[3]), Table.Number(r[4])))
        .Single();
}
