using Backstride.Spine.Postures;

namespace Backstride.Spine.Tests.Postures;

public class TaskFileFaults
{
    [Theory]
    [InlineData("id: a\nlegs: {both: {thighDeg: 0, kneeDeg: -30}}", "SPN003", "line 2")]
    [InlineData("id: a\nbody:\n  kneeDeg: -5", "SPN003", "line 3")]
    [InlineData("person: {massKg: 900, statureM: 1.8}", "SPN003", "line 1")]
    [InlineData("id: a\nhands:\n  - hand: both\n    massKg: 900", "SPN003", "line 4")]
    [InlineData("id: a\nposture:\n  lumbar:\n    forwardDeg: .nan", "SPN004", "line 4")]
    [InlineData("id: a\nposture:\n  lumbar:\n    forwardDeg: NaN", "SPN004", "line 4")]
    [InlineData("id: a\nposture:\n  lumbar:\n    forwardDeg: lots", "SPN004", "line 4")]
    [InlineData("id: a\nforces:\n  - {body: thorax, pointM: [0, .inf, 0], forceN: [0, -10, 0]}", "SPN004", "line 3")]
    [InlineData("id: a\nforces:\n  - body: tail\n    forceN: [0, -10, 0]", "SPN005", "line 3")]
    [InlineData("id: a\nforces:\n  - body: abdomen\n    forceN: [0, -10, 0]", "SPN005", "line 3")]
    [InlineData("id: a\nsupports:\n  - place: tail", "SPN005", "line 3")]
    [InlineData("id: a\nname: x\nmood: good", "SPN002", "line 3")]
    [InlineData("id: a\nperson:\n  massKg: 70\n  shoeSize: 44", "SPN002", "line 4")]
    [InlineData("id: a\nstrength: {wings: 2}", "SPN002", "line 2")]
    [InlineData("id: a\nactivity: {wings: 0.2}", "SPN002", "line 2")]
    [InlineData("id: a\nactivity:\n  psoas: 0.1\n  multifidus: 1.01", "SPN003", "line 4")]
    [InlineData("id: a\nactivity:\n  multifidus: {right: 0.1, left: -0.1}", "SPN003", "line 3")]
    [InlineData("id: a\nactivity:\n  multifidus:\n    right: .nan", "SPN004", "line 4")]
    [InlineData("id: a\nactivity:\n  multifidus: NaN", "SPN004", "line 3")]
    [InlineData("id: a\nactivity:\n  multifidus: lots", "SPN004", "line 3")]
    [InlineData("id: a\nactivity:\n  multifidus: {middle: 0.1}", "SPN002", "line 3")]
    [InlineData("id: a\nactivity:\n  multifidus: {both: 0.1, near: up}", "SPN003", "line 3")]
    [InlineData("id: a\nactivity:\n  multifidus: [0.1, 0.2]", "SPN001", "line 3")]
    [InlineData("id: a\nactivity: 0.1", "SPN001", "line 2")]
    [InlineData("id: a\nactivity: {multifidus: 0.1, Multifidus: 0.2}", "SPN002", "line 2")]
    [InlineData("id: a\nforces:\n  - {body: thorax, forceN: [1, 2]}", "SPN001", "line 3")]
    [InlineData("id: a\nposture: 5", "SPN001", "line 2")]
    [InlineData("id: a\nposture: [", "SPN001", "line 2")]
    [InlineData("id: a\npelvisFree: true", "SPN003", "line 2")]
    [InlineData("{\"id\": \"a\",\n \"person\": {\"massKg\": \"heavy\"}}", "SPN004", "line 2")]
    [InlineData("id: a\nperson:\n  bulk: 70", "SPN002", "line 3")]
    [InlineData("id: a\nperson: {mass: 70, weight: 80}", "SPN002", "line 2")]
    [InlineData("id: a\nperson: {height: 17}", "SPN003", "line 2")]
    [InlineData("id: a\nperson: {heightM: 172}", "SPN003", "line 2")]
    [InlineData("id: a\nperson: {massKg: 70 lb}", "SPN004", "line 2")]
    [InlineData("id: a\nsupports:\n  - tail", "SPN005", "line 3")]
    [InlineData("id: a\nforces:\n  - {place: tail, forceN: [0, 1, 0]}", "SPN005", "line 3")]
    [InlineData("id: a\nhands:\n  - {hand: both, forceN: [0, 1]}", "SPN001", "line 3")]
    [InlineData("id: a\nhands: {right: 900}", "SPN003", "line 2")]
    [InlineData("id: a\nperson: {massKg: 70, weightKg: 80}", "SPN002", "line 2")]
    [InlineData("id: a\nperson: {statureCm: 17}", "SPN003", "line 2")]
    [InlineData("id: a\nsupports:\n  - {friction: 0.3}", "SPN001", "line 3")]
    [InlineData("id: a\nforces:\n  - {body: thorax}", "SPN001", "line 3")]
    [InlineData("id: a\nhands:\n  - {hand: left}", "SPN001", "line 3")]
    [InlineData("id: a\nhands: 12", "SPN001", "line 2")]
    [InlineData("id: a\nposture: {pelvis: {forwardDeg: 1e400}}", "SPN004", "line 2")]
    [InlineData("id: a\nbody: {trunk: {forwardDeg: \"30 apples\"}}", "SPN004", "line 2")]
    [InlineData("id: a\naccelerationMps2: 9.81", "SPN001", "line 2")]
    [InlineData("id: a\naccelerationMps2: [0, 500, 0]", "SPN003", "line 2")]
    [InlineData("id: a\nstressNPerCm2: 400", "SPN003", "line 2")]
    [InlineData("id: a\nabdominalPressureKPa: -1", "SPN003", "line 2")]
    [InlineData("id: a\nposture:\n  levels:\n    l4l5: {forwardDeg: 90}", "SPN003", "line 4")]
    [InlineData("id: a\nposture:\n  levels:\n    l6s1: {forwardDeg: 9}", "SPN002", "line 4")]
    [InlineData("id: a\npelvisFree: perhaps\nsupports: [{place: head}]", "SPN001", "line 2")]
    [InlineData("id: a\narms: {both: {elbowDeg: -20}}", "SPN003", "line 2")]
    [InlineData("id: a\nid: b", "SPN001", "line 2")]
    [InlineData("? {a: b}\n: c", "SPN002", "line 1")]
    [InlineData("a: &x {a: *x}", "SPN002", "line 1")]
    [InlineData("id: a\nbody: {a: 1\nc: 2\nd: 3\n", "SPN001", "line 3")]
    [InlineData("id: a\nhands: [{hand: right, massKg: 5}\nname: b\n", "SPN001", "line 3")]
    [InlineData("id: a\nbody:\n\ttrunk: 30", "SPN001", "line 3")]
    [InlineData("id: a\n\nperson: *nobody", "SPN001", "line 3")]
    [InlineData("id: a\nforces: [{place: chest, pointM: [0, 0, 0], forceN: [0, 1, 0]}]", "SPN002", "line 2")]
    [InlineData("...\nid:", "SPN001", "line 2")]
    [InlineData("id: a\nlegs: {both: {kneeDeg: 40}}*a\nhands: []", "SPN001", "line 2")]
    [InlineData("id: a\nhands: {right: 151}", "SPN003", "line 2")]
    [InlineData("id: a\nhands: {right: [1, 2]}", "SPN001", "line 2")]
    [InlineData("id: a\nhands: [{right: 150}, {right: 150}, {left: 1}]", "SPN003", "line 2")]
    [InlineData("id: a\nsupports: [{place: head, push: [0, 1e-300, 0]}]", "SPN003", "line 2")]
    [InlineData("{\"id\": \"a\",\n \"hands\": [{\"hand\": \"third\", \"massKg\": 5}]}", "SPN003", "line 2")]
    public void A_bad_file_is_told_by_code_and_line(string text, string code, string line)
    {
        var reading = TaskFile.Read(text, "a.yaml");
        Assert.Null(reading.Task);
        Assert.Contains(reading.Faults, f => f.Code == code && f.Position.StartsWith(line + ",", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\n")]
    [InlineData("just words")]
    [InlineData("- a\n- b")]
    [InlineData("id: a\n---\nid: b")]
    public void A_text_that_is_no_task_at_all_is_told_so(string text)
    {
        var fault = Assert.Single(TaskFile.Read(text, "a.yaml").Faults);
        Assert.Equal(("SPN001", "line 1"), (fault.Code, fault.Position));
    }

    [Fact]
    public void A_fault_on_a_long_line_is_told_by_its_column()
    {
        var fault = Assert.Single(TaskFile.Read("{\"id\": \"a\", \"person\": {\"massKg\": 900}}", "a.json").Faults);
        Assert.Equal("line 1, column 34", fault.Position);
        Assert.Equal("line 2, column 1", Assert.Single(TaskFile.Read("id: a\nmood:  good", "a.yaml").Faults).Position);
    }

    [Theory]
    [InlineData("supports: [", "head, ", "]")]
    [InlineData("hands: [", "{right: 0.001}, ", "]")]
    [InlineData("forces: [", "{place: hands, force: {up: 1}}, ", "]")]
    public void A_list_without_end_is_refused_before_it_costs_anything(string open, string item, string close)
    {
        var reading = TaskFile.Read(open + string.Concat(Enumerable.Repeat(item, 20_000)) + close, "a.yaml");
        Assert.Contains("at most 100", Assert.Single(reading.Faults).Message, StringComparison.Ordinal);
        Assert.NotNull(TaskFile.Read(open + string.Concat(Enumerable.Repeat(item, 100)) + close, "a.yaml").Task);
    }

    [Fact]
    public void Not_more_faults_are_told_than_anyone_reads()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => FormattableString.Invariant($"wrong{i}: 1\n")));
        Assert.InRange(TaskFile.Read(text, "a.yaml").Faults.Count, 1, 100);
    }

    [Theory]
    [InlineData("6E616D653A2047E4", "line 1, column 8")]
    [InlineData("69643A20610A6E616D653A20C3A4C328", "line 2, column 8")]
    [InlineData("FFFE6900640000", "line 1, column 1")]
    [InlineData("FEFF00690064", "line 1, column 1")]
    public void A_file_that_is_not_utf8_is_told_so_with_its_place(string hex, string position)
    {
        var fault = Assert.Single(TaskFile.Read(new MemoryStream(Convert.FromHexString(hex)), "a.yaml").Faults);
        Assert.Equal(("SPN001", position), (fault.Code, fault.Position));
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_change_nothing()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. "id: a\r\nperson:\r\n  massKg: 81\r\n"u8];
        Assert.Equal(81, TaskFile.Read(new MemoryStream(file), "b.yaml").Task!.Person.MassKg);
        Assert.Equal("SPN003", Assert.Single(TaskFile.Read(new MemoryStream(new byte[5_000_000]), "b.yaml").Faults).Code);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void A_file_nested_without_end_is_refused_and_not_died_of(string open)
    {
        var text = "id: x\na: " + (open == "- " ? "\n" : "") + string.Concat(Enumerable.Repeat(open, 100_000));
        Assert.Contains("SPN001", TaskFile.Read(text, "a.yaml").Faults.Select(f => f.Code));
        Assert.Equal("SPN003", Assert.Single(TaskFile.Read(text + new string('x', 1_000_000), "a.yaml").Faults).Code);
    }

    [Fact]
    public void All_faults_of_a_file_are_told_at_once()
    {
        var reading = TaskFile.Read("person: {massKg: 900}\nmood: good\nforces: [{body: tail, forceN: [0, 0, 0]}]", "a.yaml");
        Assert.Equal(["SPN002", "SPN003", "SPN005"], reading.Faults.Select(f => f.Code).Order());
    }

    [Theory]
    [InlineData("person: {massKg: 64, statureM: 1.70, sex: female}", "person: {weightKg: 64, heightCm: 170, sex: F}")]
    [InlineData("person: {massKg: 64, statureM: 1.70}", "person: {mass: 64 kg, height: 170}")]
    [InlineData("person: {massKg: 64, statureM: 1.70}", "person: {weight: 64, height: 1.70 m}")]
    [InlineData("body: {trunk: {forwardDeg: 30}}", "body: {trunk: 30}")]
    [InlineData("body: {trunk: {forwardDeg: 30}, kneeDeg: 20}", "posture: {trunkDeg: 30°, knee: 20}")]
    [InlineData("posture: {pelvis: {rightDeg: 4}, lumbar: {forwardDeg: 12}}", "body: {pelvis: {side: 4 deg}, lumbar: {flexion: 12}}")]
    [InlineData("arms: {both: {raiseDeg: 50, outDeg: 10, elbowDeg: 20}}", "arms: {both: {forward: 50, abduction: 10, elbow: 20}}")]
    [InlineData("hands: [{hand: right, massKg: 10}]", "hands: {right: 10}")]
    [InlineData("hands: [{hand: right, massKg: 10}, {hand: left, massKg: 4}]", "hands: {right: {massKg: 10}, left: 4 kg}")]
    [InlineData("forces: [{place: right-hand, forceN: [-40, 0, 0]}]", "hands: {right: {force: {forward: -40}}}")]
    [InlineData("accelerationMps2: [0, 2, 0]", "acceleration: {up: 2}")]
    [InlineData("hands: [{hand: both, massKg: 10}]", "load: {kg: 10}")]
    [InlineData("backpackKg: 9\naccelerationMps2: [0, 2, 0]", "backpack: 9\nacceleration: [0, 2, 0]")]
    [InlineData("forces: [{place: right-hand, forceN: [-40, 0, 0]}, {place: left-hand, forceN: [-40, 0, 0]}]", "hands: [{hand: both, forceN: [-80, 0, 0]}]")]
    [InlineData("forces: [{place: right-hand, forceN: [-40, 0, 0]}, {place: left-hand, forceN: [-40, 0, 0]}]", "force: {body: both hands, force: [-80, 0, 0]}")]
    [InlineData("pelvisFree: true\nsupports: [{place: right-foot}, {place: left-foot}, {place: head}]", "pelvisFree: true\nsupports: [feet, head]")]
    [InlineData("body: {trunk: {forwardDeg: 30, rightDeg: 5, twistRightDeg: 4}}", "body: {Trunk: {flexionDeg: 30, sideDeg: 5, twistDeg: 4}}")]
    [InlineData("posture: {levels: {l4l5: {forwardDeg: 9}}}", "posture: {levels: {L4/L5: 9}}")]
    [InlineData("hands: [{hand: right, massKg: 10}]", "hands: {side: Right, massKg: '10'}")]
    [InlineData("forces: [{body: thorax, pointM: [0, 0.3, 0], forceN: [0, -100, 0]}]", "forces: {body: torso, pointM: [0, 0.3, 0], forceN: [0, -100, 0]}")]
    [InlineData("supports: [{place: low-back}]\npelvisFree: true", "supports: [{place: Low Back}]\npelvisFree: yes")]
    [InlineData("activity: {external-oblique: {right: 0.1, left: 0.1}}", "activity: {External Oblique: 0.1}")]
    [InlineData("activity: {external-oblique: {right: 0.2, left: 0.1}}", "activity: {externalOblique: {both: 0.1, right: 0.2}}")]
    [InlineData("activity: {external-oblique: {both: 0.1, near: both}}", "activity: {External Oblique: {right: 0.1, left: 0.1, near: Both}}")]
    [InlineData("activity: {psoas: 0}\nname: x", "name: x")]
    [InlineData("tone: drawn-in", "tone: DrawnIn\nnote: as in the paper\nperson: ~")]
    public void Other_spellings_say_the_same(string plain, string other)
    {
        static string Told(string text)
        {
            var reading = TaskFile.Read("id: a\n" + text, "a.yaml");
            Assert.True(reading.Task is not null, string.Join("; ", reading.Faults.Select(f => f.Message)));
            var loads = SpineModel.Solve(reading.Task);
            return FormattableString.Invariant($"{reading.Task.Person} {reading.Task.Tone} {string.Join(" ", loads.Levels.Select(l => l.CompressionN))}");
        }

        Assert.Equal(Told(plain), Told(other));
    }

    [Fact]
    public void A_key_that_is_nearly_right_is_told_the_right_one()
    {
        var fault = Assert.Single(TaskFile.Read("person: {statur: 1.8}", "a.yaml").Faults);
        Assert.Contains("Is it 'stature'?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_read_like_yaml()
    {
        var json = TaskFile.Read("{\"name\": \"A bag\", \"hands\": [{\"hand\": \"right\", \"massKg\": 8}]}", "bag.json").Task!;
        var yaml = TaskFile.Read("name: A bag\nhands:\n  - {hand: right, massKg: 8}", "bag.yaml").Task!;
        Assert.Equal("bag", json.Id);
        Assert.Equal(yaml.Hands, json.Hands);
    }

    [Fact]
    public void Every_key_of_the_documentation_s_example_is_understood()
    {
        var doc = File.ReadAllText(Path.Combine(Backstride.Testing.Repository.Root, "docs", "spine-tasks.md"));
        var examples = doc.Split("```yaml\n").Skip(1).Select(b => b.Split("```")[0]).ToArray();
        Assert.NotEmpty(examples);
        Assert.All(examples, e => Assert.Empty(TaskFile.Read(e, "example.yaml").Faults));
        // Lying and leaning back are light, as they were measured.
        var resting = examples.Where(e => e.Contains("tone: relaxed", StringComparison.Ordinal) && !e.Contains("stress", StringComparison.Ordinal)).Select(e => TaskFile.Read(e, "example.yaml").Task!).ToArray();
        Assert.Equal(2, resting.Length);
        Assert.All(resting, t => Assert.InRange(SpineModel.Solve(t).RatioToStanding, 0, 0.8));
    }
}
