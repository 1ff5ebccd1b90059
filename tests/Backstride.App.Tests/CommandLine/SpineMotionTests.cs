using System.Globalization;

namespace Backstride.App.Tests.CommandLine;

/// <summary>OpenSim's files in and out by the command line.</summary>
public sealed class SpineMotionTests : IDisposable
{
    private const string Bow = "bow\nversion=1\ninDegrees=yes\nendheader\ntime\tpelvis_tilt\tlumbar_extension\tknee_angle_r\n0.0\t0\t0\t1\n0.5\t-10\t-15\t2\n1.0\t-20\t-30\t3\n";

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_motion_comes_back_as_loads_frame_by_frame_and_as_a_table()
    {
        var to = Path.Combine(_terminal.Folder, "loads.sto");
        var answer = await _terminal.Run("spine", "--motion", _terminal.File("bow.mot", Bow), "--out", to, "--mass", "64", "--json");
        Assert.Equal(0, answer.Status);
        var ratios = answer.Json.GetProperty("frames").EnumerateArray().Select(f => f.GetProperty("ratioToStanding").GetDouble()).ToList();
        Assert.Equal(1, ratios[0], 6);
        Assert.True(ratios[0] < ratios[1] && ratios[1] < ratios[2]);
        Assert.Equal("knee_angle_r", answer.Json.GetProperty("unusedColumns")[0].GetString());
        Assert.Equal("none", answer.Json.GetProperty("inertia").GetString());
        var table = File.ReadAllLines(to);
        Assert.Equal(3, table.SkipWhile(l => l != "endheader").Skip(2).Count(l => l.Length > 0));
        Assert.Contains("L4L5_compression", table.SkipWhile(l => l != "endheader").ElementAt(1), StringComparison.Ordinal);
        Assert.Contains("times standing", (await _terminal.Run("spine", "--motion", _terminal.File("bow.mot", Bow))).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_accelerations_it_says_that_every_frame_was_taken_as_held_still()
    {
        Assert.Contains("as if held still", (await _terminal.Run("spine", "--motion", _terminal.File("bow.mot", Bow))).Out, StringComparison.Ordinal);
        var moving = await _terminal.Run("spine", "--motion", _terminal.File("jump.mot", "a\ninDegrees=yes\nendheader\ntime pelvis_tilt pelvis_ay\n0 0 5\n"));
        Assert.DoesNotContain("as if held still", moving.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_pelvis_was_says_what_is_gained_of_speed_unless_it_is_left_out()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{i / 60.0} 0 {0.03 * Math.Sin(17.6 * i / 60.0)}\n")));
        var file = _terminal.File("run.mot", "a\ninDegrees=yes\nendheader\ntime pelvis_tilt pelvis_ty\n" + rows);
        var (moving, still) = (await _terminal.Run("spine", "--motion", file, "--json"), await _terminal.Run("spine", "--motion", file, "--at-rest", "--json"));
        Assert.Equal(("from-places", "none"), (moving.Json.GetProperty("inertia").GetString(), still.Json.GetProperty("inertia").GetString()));
        double Most(Terminal.Answer answer) => answer.Json.GetProperty("frames").EnumerateArray().Max(f => f.GetProperty("ratioToStanding").GetDouble());
        Assert.Equal(1, Most(still), 6);
        Assert.InRange(Most(moving), 1.4, 2.6);
        Assert.Contains("where the pelvis was", (await _terminal.Run("spine", "--motion", file)).Out, StringComparison.Ordinal);
        Assert.Contains("as asked", (await _terminal.Run("spine", "--motion", file, "--at-rest")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: a\nbody: {trunk: 30\narms: {}\nhands: []\n", "line 3, column 1")]
    [InlineData("id: \"a", "line 1, column 5")]
    public async Task A_task_whose_text_breaks_off_is_told_so_and_is_no_fault_of_the_program(string text, string place)
    {
        var answer = await _terminal.Run("spine", _terminal.File("task.yaml", text), "--json");
        Assert.Equal((2, "SPN001"), (answer.Status, answer.FaultCodes.Single()));
        Assert.Contains("task.yaml, " + place, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "SPN010", "line 2")]
    [InlineData("a\nendheader\ntime knee\n0 0\n", "SPN011", "columns")]
    [InlineData("a\ninDegrees=yes\nendheader\ntime pelvis_tilt\n0 900\n", "SPN003", "line 5, time 0")]
    [InlineData("a\nendheader\ntime pelvis_tilt\n0 NaN\n", "SPN004", "line 4")]
    public async Task A_motion_that_cannot_be_used_is_told_so_with_its_place(string text, string code, string place)
    {
        var answer = await _terminal.Run("spine", "--motion", _terminal.File("bad.mot", text), "--json");
        Assert.Equal((2, code), (answer.Status, answer.FaultCodes.Single()));
        Assert.Contains("bad.mot, " + place, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_does_not_steer_the_terminal()
    {
        var task = await _terminal.Run("spine", _terminal.File("a.yaml", "name: \"\\e[2Jall gone\""));
        var fault = await _terminal.Run("spine", _terminal.File("b.yaml", "\"\\e[31mmood\": 1"));
        Assert.Contains("all gone", task.Out, StringComparison.Ordinal);
        Assert.Contains("mood", fault.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', task.Out + fault.Error);
    }

    [Theory]
    [InlineData("standing", "--out", "x.sto")]
    [InlineData("standing", "--set", "lumbar_extension=-20")]
    [InlineData("standing", "--as-opensim", "--json")]
    [InlineData("--osim", "x.osim", "--external-loads", "x.xml")]
    [InlineData("--osim", "x.osim", "--mass", "70")]
    [InlineData("--validate", "--mass", "70")]
    [InlineData("--motion", "x.mot", "--sensitivity")]
    public async Task Options_that_mean_nothing_together_are_told_so(params string[] args)
    {
        var answer = await _terminal.Run(["spine", .. args]);
        Assert.Equal(2, answer.Status);
        Assert.Matches("CLI001 .*(goes only with|do not go together)", answer.Error);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_told_so()
    {
        var nowhere = Path.Combine(_terminal.Folder, "nowhere", "out");
        var motion = _terminal.File("bow.mot", Bow);
        foreach (var args in new[] { new[] { "spine", "--osim-out", nowhere, "--json" }, ["spine", "--motion", motion, "--out", nowhere, "--json"] })
        {
            var answer = await _terminal.Run(args);
            Assert.Equal((2, "CLI002"), (answer.Status, answer.FaultCodes.Single()));
        }
    }

    [Fact]
    public async Task Our_own_trunk_goes_out_as_a_model_and_comes_in_again()
    {
        var model = Path.Combine(_terminal.Folder, "trunk.osim");
        Assert.Equal(0, (await _terminal.Run("spine", "--osim-out", model, "--mass", "80", "--height", "1.8")).Status);
        var standing = (await _terminal.Run("spine", "--osim", model, "--json")).Json;
        Assert.Equal(["l5s1", "l4l5", "l3l4", "l2l3", "l1l2", "t12l1"], standing.GetProperty("joints").EnumerateArray().Select(j => j.GetProperty("joint").GetString()!));
        Assert.InRange(standing.GetProperty("certificate").GetProperty("kktResidual").GetDouble(), 0, 1e-8);
        Assert.Equal(210, standing.GetProperty("muscles").GetArrayLength());
        double Compression(System.Text.Json.JsonElement json) => json.GetProperty("joints")[1].GetProperty("compressionN").GetDouble();
        var bent = (await _terminal.Run("spine", "--osim", model, "--set", "pelvis_tilt=-30", "--set", "arm_flex_r=30", "arm_flex_l=30", "--json")).Json;
        Assert.True(Compression(bent) > 1.5 * Compression(standing));
        var loaded = (await _terminal.Run("spine", "--osim", model, "--force", "thorax:0.2,0.2,0:0,-100,0", "--json")).Json;
        Assert.True(Compression(loaded) > Compression(standing) + 100);

        var to = Path.Combine(_terminal.Folder, "out.sto");
        var frames = await _terminal.Run("spine", "--osim", model, "--motion", _terminal.File("bow.mot", Bow), "--out", to, "--json");
        Assert.Equal(0, frames.Status);
        Assert.Equal(["lumbar_extension", "knee_angle_r"], frames.Json.GetProperty("unusedColumns").EnumerateArray().Select(c => c.GetString()!));
        Assert.Equal(Compression(standing), Compression(frames.Json.GetProperty("frames")[0]), 1e-5);
        Assert.Contains(Compression(frames.Json.GetProperty("frames")[2]).ToString("R", CultureInfo.InvariantCulture), File.ReadAllText(to), StringComparison.Ordinal);
        Assert.Contains("l4l5", (await _terminal.Run("spine", "--osim", model)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measured_forces_push_when_and_where_they_were_measured()
    {
        var model = Path.Combine(_terminal.Folder, "trunk.osim");
        await _terminal.Run("spine", "--osim-out", model);
        _terminal.File("grf.mot", "forces\nendheader\ntime hand_vx hand_vy hand_vz hand_px hand_py hand_pz\n0.0 0 0 0 0.3 0.3 0\n1.0 0 -200 0 0.3 0.3 0\n");
        const string Description = "<OpenSimDocument><ExternalLoads name=\"loads\"><objects><ExternalForce name=\"hand\"><applied_to_body>thorax</applied_to_body><force_expressed_in_body>ground</force_expressed_in_body>"
            + "<point_expressed_in_body>ground</point_expressed_in_body><force_identifier>hand_v</force_identifier><point_identifier>hand_p</point_identifier></ExternalForce></objects><datafile>C:\\lab\\grf.mot</datafile></ExternalLoads></OpenSimDocument>";
        var still = _terminal.File("still.mot", "still\nendheader\ntime pelvis_tilt\n0 0\n0.5 0\n1 0\n");
        async Task<double[]> Compressions(params string[] more) =>
            [.. (await _terminal.Run(["spine", "--osim", model, "--motion", still, .. more, "--json"])).Json.GetProperty("frames").EnumerateArray().Select(f => f.GetProperty("joints")[1].GetProperty("compressionN").GetDouble())];
        var pushed = await Compressions("--external-loads", _terminal.File("loads.xml", Description));
        var plain = await Compressions();
        Assert.Equal(plain[0], pushed[0], 1e-6);
        Assert.True(pushed[1] > plain[1] + 100 && pushed[2] > pushed[1] + 100);

        foreach (var (from, to) in new[] { ("thorax", "wing"), ("grf.mot", "missing.mot"), ("hand_v<", "foot_v<"), ("<ExternalLoads", "<Loads"), ("body>ground</force", "body>thorax</force") })
        {
            var answer = await _terminal.Run("spine", "--osim", model, "--motion", still, "--external-loads", _terminal.File("bad.xml", Description.Replace(from, to, StringComparison.Ordinal)), "--json");
            Assert.Equal(2, answer.Status);
        }
    }

    [Fact]
    public async Task Inertia_and_the_lengths_of_the_muscles_are_given_when_asked()
    {
        var model = Path.Combine(_terminal.Folder, "trunk.osim");
        await _terminal.Run("spine", "--osim-out", model);
        // Bows down and up again: at the bottom the trunk is caught.
        var bow = _terminal.File("swing.mot", "swing\ninDegrees=yes\nendheader\ntime pelvis_tilt\n"
            + string.Concat(Enumerable.Range(0, 21).Select(i => FormattableString.Invariant($"{0.02 * i} {-20 - (5 * Math.Sin(Math.PI * i / 20))}\n"))));
        async Task<double> Bottom(params string[] more) =>
            (await _terminal.Run(["spine", "--osim", model, "--motion", bow, .. more, "--json"])).Json.GetProperty("frames")[10].GetProperty("joints")[0].GetProperty("compressionN").GetDouble();
        var lengths = Path.Combine(_terminal.Folder, "lengths.sto");
        Assert.True(await Bottom("--with-inertia", "--lengths", lengths) > await Bottom() + 100);
        var rows = File.ReadAllLines(lengths).SkipWhile(l => l != "endheader").Skip(2).Where(l => l.Length > 0).Select(l => l.Split('\t').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        Assert.Equal(21, rows.Length);
        Assert.True(rows[1].Length > 100 && rows[1].Skip(1).All(l => l is > 0.01 and < 0.7));
        Assert.Equal(2, (await _terminal.Run("spine", "--osim", model, "--with-inertia", "--json")).Status);
        var single = _terminal.File("one.mot", "one\nendheader\ntime pelvis_tilt\n0 0\n1 0\n");
        Assert.Equal(2, (await _terminal.Run("spine", "--osim", model, "--motion", single, "--with-inertia", "--json")).Status);
    }

    [Fact]
    public async Task A_muscle_that_cannot_lie_on_its_surface_is_told_of_once()
    {
        var model = Path.Combine(_terminal.Folder, "trunk.osim");
        await _terminal.Run("spine", "--osim-out", model);
        var text = (await File.ReadAllTextAsync(model)).Replace("</GeometryPath>", "<PathWrapSet><objects><PathWrap><wrap_object>ball</wrap_object></PathWrap></objects></PathWrapSet></GeometryPath>", StringComparison.Ordinal)
            .Replace("<Body name=\"thorax\">", "<Body name=\"thorax\"><WrapObjectSet><objects><WrapSphere name=\"ball\"><radius>0.05</radius></WrapSphere></objects></WrapObjectSet>", StringComparison.Ordinal);
        var motion = _terminal.File("bow.mot", Bow);
        var answer = await _terminal.Run("spine", "--osim", _terminal.File("ball.osim", text), "--motion", motion, "--json");
        Assert.Contains("SPN014", answer.Error, StringComparison.Ordinal);
        Assert.Equal(answer.Error.LastIndexOf("SPN014", StringComparison.Ordinal), answer.Error.IndexOf("SPN014", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_that_cannot_be_used_or_asked_is_told_so()
    {
        var bad = await _terminal.Run("spine", "--osim", _terminal.File("bad.osim", "<OpenSimDocument>\n<Model><gravity>0 1</gravity></Model></OpenSimDocument>"), "--json");
        Assert.Equal(2, bad.Status);
        Assert.Contains("SPN012", bad.FaultCodes);
        Assert.Contains("bad.osim, line 2", bad.Error, StringComparison.Ordinal);

        var model = Path.Combine(_terminal.Folder, "trunk.osim");
        await _terminal.Run("spine", "--osim-out", model);
        foreach (var wish in new[] { new[] { "--set", "flying=3" }, ["--set", "l4l5_extension"], ["--force", "thorax:0:0"], ["--force", "wing:0,0,0:0,0,1"], ["--between", "pelvis"], ["--between", "pelvis,wing"], ["--motion", "missing.mot"] })
        {
            var answer = await _terminal.Run(["spine", "--osim", model, .. wish, "--json"]);
            Assert.Equal(2, answer.Status);
            Assert.Single(answer.FaultCodes);
        }
    }
}
