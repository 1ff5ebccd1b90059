using Backstride.Knowledge;

namespace Backstride.Plan.Tests.Support;

/// <summary>Every kind of pain, stage, irritability, tier, leg pain or not, flare or not, equipment or not: all the plans there can be, near enough.</summary>
internal static class Matrix
{
    private static readonly int[] DayOfStage = [0, 8, 25, 60, 200];

    private static readonly (Irritability Level, Runner Runner)[] Levels =
    [
        (Irritability.Low, new Runner { PainAtCheck = 2 }),
        (Irritability.Moderate, new Runner { PainAtCheck = 3, Told = [("general-signs", "night-wakes")] }),
        (Irritability.High, new Runner { PainAtCheck = 4, Told = [("with-running", "lingers"), ("general-signs", "night-wakes")] }),
        (Irritability.High, new Runner { PainAtCheck = 2, Pain = [Runner.Score(2, 1), Runner.Score(0, 5)] }),
    ];

    public static IEnumerable<Cell> All(Catalogue? catalogue = null) =>
        from pattern in (catalogue ?? Runner.Catalogue).Patterns.Select(pattern => pattern.Id)
        from day in DayOfStage
        from level in Levels
        from tier in new[] { Tier.SelfCare, Tier.ClinicSoon, Tier.WithinDays }
        from equipment in new string[][] { [], ["band", "weight"] }
        from alert in new[] { null, "sacral-bone-stress" }
        where alert != pattern
        let runner = level.Runner with { Pattern = pattern, Day = day, Tier = tier, Alerts = alert is null ? [] : [alert], Equipment = equipment, Runs = Runner.Habit(8, 3) }
        let inputs = catalogue is null ? runner.Inputs() : runner.Inputs() with { Catalogue = catalogue }
        select new Cell(pattern, day, level.Level, tier, alert, inputs);

    internal sealed record Cell(string Pattern, int Day, Irritability Level, Tier Tier, string? Alert, PlanInputs Inputs)
    {
        private CarePlan? _plan;

        public CarePlan Plan => _plan ??= Planner.Plan(Inputs)!;

        /// <summary>The same cell with a plan put in its place, to see whether a fault in it is found.</summary>
        public Cell With(CarePlan plan, PlanInputs inputs) => this with { Inputs = inputs, _plan = plan };

        public Cell On(PlanInputs inputs) => this with { Inputs = inputs, _plan = null };

        public IEnumerable<Exercise> Exercises => Plan.Exercises.Select(prescribed => Inputs.Catalogue.Exercises.Single(exercise => exercise.Id == prescribed.ExerciseId));

        public IEnumerable<string> Heeded => Alert is null ? [Pattern] : [Pattern, Alert];

        public override string ToString() => $"{Pattern}{(Alert is null ? "" : " beside " + Alert)}, day {Day}, {Level}, {Tier}";
    }
}
