using System.Globalization;
using Backstride.Running.Files;
using Backstride.Running.Runs;
using Backstride.Spine;
using Backstride.Spine.Anatomy;

namespace Backstride.Running.Load;

/// <summary>Stretches of a run through the gait model, summed. Null for anything not on foot or without time.</summary>
/// <remarks>
/// The unit is one kilometre of the same person's easy running: 2.8 m/s on the flat, 165 steps a minute, contact time estimated, nothing
/// carried. A run's easy kilometres are its steps' peaks squared over that kilometre's; the band runs over impulse and peaks to the powers
/// 1, 2 and 4, and is widened where contact time or cadence was not measured. A ratio of one person to themselves: most of what is
/// uncertain about newtons cancels.
/// </remarks>
public static class SpineLoadOfRun
{
    /// <summary>Own judgement: how far the ratio may be off when a sensor is missing.</summary>
    private const double GuessedContact = 0.10, GuessedCadence = 0.10;

    public static RunSpineLoad? Compute(BuiltRun run, Person person)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(person);
        if (!CadenceRule.OnFoot(run.Run.Sport)) return null;
        var stretches = RunStretches.Cut(run);
        if (stretches.Count == 0 || EasyKilometre.Of(GaitTables.Of(person, 0)) is not { } easy) return null;

        var table = GaitTables.Of(person, run.Run.CarriedKg);
        var (total, steps, seconds) = (default(LoadTally), 0.0, new Seconds());
        var (peak, low, high) = (0.0, 0.0, 0.0);
        var minutes = new List<double>();
        foreach (var group in StretchGroup.Of(stretches))
        {
            var mean = group.Mean;
            seconds.All += mean.MovingS;
            var load = StepLoad.Of(mean, table, run.Run);
            if (load.Step is not { } step)
            {
                seconds.Lost += mean.MovingS;
                continue;
            }
            if (!load.CadenceMeasured) seconds.CadenceGuessed += mean.MovingS;
            if (!load.ContactMeasured) seconds.ContactGuessed += mean.MovingS;
            var count = load.CadenceSpm / 60 * mean.MovingS;
            var tally = LoadTally.Of(step, count);
            total += tally;
            steps += count;
            (peak, low, high) = (peak + count * step.PeakN, low + count * step.LowN, high + count * step.HighN);
            var perSecond = tally.Over(easy).Middle / mean.MovingS;
            foreach (var stretch in group.Stretches) Spread(minutes, stretch, perSecond * stretch.MovingS);
        }
        if (!(steps > 0)) return null;
        var (middle, least, most) = total.Over(easy);
        var width = 1 + GuessedContact * seconds.ContactGuessed / seconds.All + GuessedCadence * seconds.CadenceGuessed / seconds.All;
        return new(middle, least / width, most * width, (int)Math.Round(steps), peak / steps, low / steps, high / steps, total.Impulse, minutes, Basis(run, seconds)) { Edition = SpineModel.Edition };
    }

    private struct Seconds
    {
        public double All, Lost, CadenceGuessed, ContactGuessed;
    }

    // A long stretch (a run known by its totals only) is spread over its minutes.
    private static void Spread(List<double> minutes, RunStretch stretch, double easyKm)
    {
        const int MostMinutes = 7 * 24 * 60;
        var first = (int)Math.Clamp(stretch.FromS / 60, 0, MostMinutes);
        var count = (int)Math.Clamp(Math.Ceiling(stretch.MovingS / 60), 1, MostMinutes);
        while (minutes.Count < first + count) minutes.Add(0);
        for (var i = 0; i < count; i++) minutes[first + i] += easyKm / count;
    }

    private static List<string> Basis(BuiltRun run, Seconds s)
    {
        var basis = new List<string>
        {
            s.ContactGuessed < 0.1 * s.All ? "contact time measured" : s.ContactGuessed > 0.9 * s.All ? "contact time guessed from speed" : "contact time measured in part",
            s.CadenceGuessed < 0.1 * s.All ? "cadence measured" : s.CadenceGuessed > 0.9 * s.All ? "cadence guessed from speed" : "cadence measured in part",
            run.Streams.GradePercent is null ? "taken as level" : "grade from altitude",
            "one easy kilometre: 2.8 m/s on the flat, 165 steps a minute",
        };
        if (run.Streams.Count < 2) basis.Add("only the totals of the run are known");
        if (s.Lost > 0.01 * s.All) basis.Add(string.Create(CultureInfo.InvariantCulture, $"{100 * s.Lost / s.All:0} % of the time left out: no step that a person takes"));
        return basis;
    }
}
