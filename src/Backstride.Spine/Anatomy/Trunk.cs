namespace Backstride.Spine.Anatomy;

/// <summary>The trunk of one person: tables scaled to mass and stature. Neutral pose, pelvis frame, metres and kilograms.</summary>
/// <remarks>
/// Lengths scale with stature, areas of muscle with body mass, areas of discs with the square of stature. Sex changes the shares of the
/// body's mass, the muscle for each kilogram and the discs; the tables are a man's, and stand for whoever does not say.
/// </remarks>
public sealed class Trunk
{
    /// <summary>Stature that the geometry in the tables belongs to: its T1 lies 0.434 m above L5/S1.</summary>
    public const double ReferenceStatureM = 1.70;

    /// <summary>Body mass that the muscle areas in the tables belong to.</summary>
    public const double ReferenceMassKg = 75;

    public const int Joints = 6;

    /// <summary>A woman's trunk muscle for each kilogram of body, and her disc for the square of her height, over a man's. On images her
    /// erector spinae are 0.72 of a man's at 0.82 of his mass; her discs 0.83 at 0.89 of the square of his height (both from memory).</summary>
    private const double WomanMuscle = 0.88, WomanDisc = 0.93;

    private Trunk(Person person)
    {
        Person = person;
        Scale = person.StatureM / ReferenceStatureM;
        var rows = BodyRow.All;
        JointCentres = [.. rows.Skip(1).Select(r => Scale * r.JointBelow)];
        TiltsDeg = [.. rows.Select(r => r.TiltDeg)];
        CentresOfMass = [.. rows.Select(r => Scale * r.CentreOfMass)];
        MassesKg = [.. rows.Select(r => r.MassKg(person))];
        DiscAreasM2 = [.. DiscAreasCm2.Select(a => a * 1e-4 * Scale * Scale * (IsWoman ? WomanDisc : 1))];
        Fascicles = [.. RightSide().SelectMany(f => new[] { f, Mirror(f) })];
        HeadCentre = JointCentres[5] + new Vec3(0.035 * Scale, LimbRow.Head.Length * person.StatureM, 0);
        Shoulder = Scale * new Vec3(-0.090, 0.435, 0.170);
        Hip = Scale * new Vec3(-0.060, -0.080, 0.085);
    }

    public Person Person { get; }

    public double Scale { get; }

    public IReadOnlyList<Vec3> JointCentres { get; }

    /// <summary>Per body, pelvis first.</summary>
    public IReadOnlyList<double> TiltsDeg { get; }

    public IReadOnlyList<Vec3> CentresOfMass { get; }

    public IReadOnlyList<double> MassesKg { get; }

    public IReadOnlyList<double> DiscAreasM2 { get; }

    public IReadOnlyList<Fascicle> Fascicles { get; }

    public Vec3 HeadCentre { get; }

    /// <summary>Right shoulder.</summary>
    public Vec3 Shoulder { get; }

    /// <summary>Right hip.</summary>
    public Vec3 Hip { get; }

    /// <summary>L5/S1 to T12/L1. L4/L5 18 cm2 as in the man of Wilke 1999; the others in the usual proportion.</summary>
    private static readonly double[] DiscAreasCm2 = [17, 18, 17, 16, 15, 14];

    private static Trunk? _last;

    /// <summary>The trunk of the person asked for last is kept: a run asks for the same one thousands of times.</summary>
    public static Trunk Of(Person person) => _last is { } last && last.Person == person ? last : _last = new(person);

    private bool IsWoman => Person.Sex == Sex.Female;

    private IEnumerable<Fascicle> RightSide() => FascicleTable.RightSide.Select(f => f with
    {
        AreaCm2 = f.AreaCm2 * Person.MassKg / ReferenceMassKg * (IsWoman ? WomanMuscle : 1),
        Path = [.. f.Path.Select(p => p with { Neutral = Scale * p.Neutral })],
    });

    private static Fascicle Mirror(Fascicle f) => f with
    {
        Name = f.Name[..^2] + "_l",
        Path = [.. f.Path.Select(p => p with { Neutral = p.Neutral.Mirrored() })],
    };
}
