using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Postures;

/// <summary>From the keys of a task file to a task.</summary>
internal static class TaskReader
{
    public static SpineTask Read(TaskMap map, string fileName)
    {
        var id = map.Text("id") ?? fileName;
        var task = new SpineTask
        {
            Id = id,
            Name = map.Text("name") ?? id,
            Person = map.Map("person") is { } person ? ReadPerson(person) : Person.Default,
            Posture = PostureReader.Read(map),
            Hands = [.. map.List("hands").Select(ReadHand)],
            BackpackKg = map.Number("backpackKg", 0, 100, 0),
            Forces = [.. map.List("forces").Select(ReadForce)],
            Supports = [.. map.List("supports").Select(ReadSupport)],
            PelvisFree = map.Flag("pelvisFree"),
            Acceleration = map.Vector("accelerationMps2", 100) ?? default,
            Tone = map.Choice<Tone>("tone") ?? Tone.Normal,
            AbdominalPressureKPa = map.Has("abdominalPressureKPa") ? map.Number("abdominalPressureKPa", 0, 30, 0) : null,
            StressNPerCm2 = map.Has("stressNPerCm2") ? map.Number("stressNPerCm2", 40, 130, 75) : null,
            Strength = map.Map("strength") is { } strength ? ReadStrength(strength) : new Dictionary<string, double>(),
        };
        if (task.PelvisFree && task.Supports.Count == 0)
            map.Fault("SPN003", "pelvisFree", "A body with a free pelvis needs supports to rest on.");
        map.Close();
        return task;
    }

    private static Person ReadPerson(TaskMap map)
    {
        var person = new Person(
            map.Number("massKg", 30, 250, Person.Default.MassKg),
            map.Number("statureM", 1.2, 2.3, Person.Default.StatureM),
            map.Choice<Sex>("sex") ?? Sex.Unknown);
        map.Close();
        return person;
    }

    private static HandLoad ReadHand(TaskMap map)
    {
        var load = new HandLoad(map.Choice<Side>("hand") ?? Side.Both, map.Number("massKg", 0, 150, 0));
        map.Close();
        return load;
    }

    private static OutsideForce ReadForce(TaskMap map)
    {
        var body = map.Choice<SpineBody>("body", "SPN005") ?? SpineBody.Thorax;
        if (body is SpineBody.Abdomen) map.Fault("SPN005", "body", "A force cannot act on 'abdomen': it has no mass of its own. Use 'thorax' or 'pelvis'.");
        var force = new OutsideForce(body, map.Vector("pointM", 1.5) ?? default, map.Vector("forceN", 10000) ?? default);
        map.Close();
        return force;
    }

    private static Support ReadSupport(TaskMap map)
    {
        var place = map.Choice<Place>("place", "SPN005") ?? Place.MidBack;
        var push = map.Vector("push", 1000) ?? Vec3.Up;
        if (push == default) map.Fault("SPN003", "push", "'push' must point somewhere.");
        var support = new Support(place, push, map.Number("friction", 0, 1, 0));
        map.Close();
        return support;
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
