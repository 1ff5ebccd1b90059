using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>From the keys of a task file to a task.</summary>
internal static class TaskReader
{
    private const double MostHandKg = 150;

    /// <summary>Keys that anyone may fill with what they like.</summary>
    private static readonly string[] Remarks = ["note", "notes", "comment", "description", "source"];

    public static SpineTask Read(TaskMap map, string fileName)
    {
        var id = map.Text("id") ?? fileName;
        var person = map.Map("person") is { } whose ? ReadPerson(whose) : Person.Default;
        var (hands, pushes) = ReadHands(map);
        var task = new SpineTask
        {
            Id = id,
            Name = map.Text("name") ?? id,
            Person = person,
            Posture = PostureReader.Read(map),
            Hands = hands,
            BackpackKg = map.Number("backpackKg", 0, 100, 0),
            Forces = [.. pushes, .. map.List("forces").SelectMany(f => ReadForce(f, person))],
            Supports = [.. map.List("supports", "place").SelectMany(ReadSupport)],
            PelvisFree = map.Flag("pelvisFree"),
            Acceleration = map.Vector("accelerationMps2", 100) ?? default,
            Accelerations = map.Map("accelerationOf") is { } parts ? ReadAccelerations(parts) : [],
            Tone = map.Choice<Tone>("tone") ?? Tone.Normal,
            Activity = map.Map("activity") is { } activity ? ReadActivity(activity) : [],
            AbdominalPressureKPa = map.Has("abdominalPressureKPa") ? map.Number("abdominalPressureKPa", 0, 30, 0) : null,
            StressNPerCm2 = map.Has("stressNPerCm2") ? map.Number("stressNPerCm2", 40, 130, 75) : null,
            Strength = map.Map("strength") is { } strength ? ReadStrength(strength) : new Dictionary<string, double>(),
        };
        foreach (var remark in Remarks) map.Has(remark);
        if (task.PelvisFree && task.Supports.Count == 0)
            map.Fault("SPN003", "pelvisFree", "A body with a free pelvis needs supports to rest on.");
        var leans = map.Flag("counterLean");
        map.Close();
        return leans ? CounterLean.Adopt(task) : task;
    }

    private static Person ReadPerson(TaskMap map)
    {
        var person = new Person(
            map.Number("massKg", 30, 250, Person.Default.MassKg),
            ReadStature(map),
            map.Choice<Sex>("sex") ?? Sex.Unknown);
        map.Close();
        return person;
    }

    // A bare height can only be metres or centimetres, and its size says which.
    private static double ReadStature(TaskMap map)
    {
        if (map.HasExactly("stature") && map.Number("stature", 1.2, 230, 0) is > 0 and var bare)
        {
            if (bare is > 2.3 and < 120) map.Fault("SPN003", "stature", FormattableString.Invariant($"'stature' is {bare}; it can be 1.2 to 2.3 (metres) or 120 to 230 (centimetres)."));
            return bare > 2.3 ? bare / 100 : bare;
        }

        return map.Number("statureM", 1.2, 2.3, map.Number("statureCm", 120, 230, 100 * Person.Default.StatureM) / 100);
    }

    // What hangs in the hands, and what they push or pull against.
    private static (List<HandLoad> Loads, List<OutsideForce> Pushes) ReadHands(TaskMap from)
    {
        var (loads, pushes) = (new List<HandLoad>(), new List<OutsideForce>());
        foreach (var map in from.List("hands"))
        {
            if (map.Has("both") | map.Has("right") | map.Has("left"))
            {
                foreach (var hand in Enum.GetValues<Side>())
                {
                    // {right: 10} is 10 kg in the right hand; {right: {massKg: 10}} as well.
                    var side = TaskMap.Kebab(hand.ToString());
                    if (map.IsPlain(side)) loads.Add(new(hand, map.Number(side + "Kg", 0, MostHandKg, 0)));
                    else if (map.Map(side) is { } held) ReadHand(held, hand);
                }
            }
            else ReadHand(map, map.Choice<Side>("hand") ?? Side.Both);

            map.Close();
        }

        if (loads.Sum(l => l.MassKg) > 2 * MostHandKg) from.Fault("SPN003", "hands", FormattableString.Invariant($"'hands' hold {loads.Sum(l => l.MassKg)} kg together; they can hold 0 to {2 * MostHandKg}."));
        return (loads, pushes);

        void ReadHand(TaskMap map, Side hand)
        {
            var pushed = map.Has("forceN");
            if (!pushed) map.Need("massKg");
            if (map.Has("massKg")) loads.Add(new(hand, map.Number("massKg", 0, MostHandKg, 0)));
            if (pushed && map.Vector("forceN", 10000) is { } force)
                pushes.AddRange(Both(hand switch { Side.Right => [Place.RightHand], Side.Left => [Place.LeftHand], _ => [Place.RightHand, Place.LeftHand] }, force));
            map.Close();
        }
    }

    private static IEnumerable<OutsideForce> ReadForce(TaskMap map, Person person)
    {
        if (!map.Has("place")) map.Need("body");
        map.Need("forceN");
        var force = map.Vector("forceN", 10000) ?? default;
        var point = map.Vector("pointM", 1.5);
        var key = map.Has("place") ? "place" : "body";
        if (key == "place" && point is not null) map.Fault("SPN002", "pointM", "A 'place' is a point already: 'pointM' goes with 'body'.");
        IEnumerable<OutsideForce> read;
        if (PlaceWords.Of(map.Text(key) ?? "") is { Length: > 0 } places && point is null && (key == "place" || !map.Is<SpineBody>(key))) read = Both(places, force);
        else if (key == "place") read = [OutsideForce.On(map.Choice<Place>("place", "SPN005") ?? Place.MidBack, force)];
        else
        {
            var body = map.Choice<SpineBody>("body", "SPN005", " Or a place: right-hand, hands, upper-back, shoulders ...") ?? SpineBody.Thorax;
            if (body is SpineBody.Abdomen) map.Fault("SPN005", "body", "A force cannot act on 'abdomen': it has no mass of its own. Use 'thorax' or 'pelvis'.");
            else point ??= MiddleOf(body, Trunk.Of(person));
            read = [new(body, point ?? default, force)];
        }

        map.Close();
        return read;
    }

    // Where a force acts on a body that is given no place: in the middle of what the body weighs.
    private static Vec3 MiddleOf(SpineBody body, Trunk trunk) => trunk.CentresOfMass[(int)body] - trunk.JointCentres[0];

    private static IEnumerable<OutsideForce> Both(Place[] places, Vec3 force) => places.Select(p => OutsideForce.On(p, (1.0 / places.Length) * force));

    private static IEnumerable<Support> ReadSupport(TaskMap map)
    {
        map.Need("place");
        var places = PlaceWords.Of(map.Text("place") ?? "");
        if (places.Length == 0) places = [map.Choice<Place>("place", "SPN005") ?? Place.MidBack];
        var push = map.Vector("push", 1000) ?? Vec3.Up;
        if (push.Length < 1e-6) map.Fault("SPN003", "push", "'push' must point somewhere.");
        var friction = map.Number("friction", 0, 1, 0);
        map.Close();
        return places.Select(p => new Support(p, push, friction));
    }

    // A number alone is both sides; of a side that is not named nothing is known.
    private static List<MuscleActivity> ReadActivity(TaskMap map)
    {
        var active = new List<MuscleActivity>();
        foreach (var group in FascicleGroups.All)
        {
            if (map.IsPlain(group))
            {
                var share = map.Number(group, 0, 1, 0);
                active.Add(new(group, share, share));
            }
            else if (map.Map(group) is { } sides)
            {
                var both = sides.Number("both", 0, 1, 0);
                active.Add(new(group, sides.Number("right", 0, 1, both), sides.Number("left", 0, 1, both)) { Near = sides.Choice<Side>("near") });
                sides.Close();
            }
        }

        map.Close();
        return active;
    }

    // Both of a pair first, so that a side by itself has the last word.
    private static List<SegmentAcceleration> ReadAccelerations(TaskMap map)
    {
        var read = new List<SegmentAcceleration>();
        foreach (var (pair, right, left) in new[] { ("arms", Segment.RightArm, Segment.LeftArm), ("hands", Segment.RightHand, Segment.LeftHand) })
            if (map.Vector(pair, 100) is { } both) read.AddRange([new(right, both), new(left, both)]);
        foreach (var segment in Enum.GetValues<Segment>())
            if (map.Vector(TaskMap.Kebab(segment.ToString()), 100) is { } own) read.Add(new(segment, own));
        map.Close();
        return read;
    }

    private static Dictionary<string, double> ReadStrength(TaskMap map)
    {
        var groups = FascicleGroups.All;
        var strength = new Dictionary<string, double>();
        foreach (var group in groups)
            if (map.Has(group)) strength[group] = map.Number(group, 0, 5, 1);
        map.Close();
        return strength;
    }
}
