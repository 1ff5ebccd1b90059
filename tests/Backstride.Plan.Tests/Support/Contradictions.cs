namespace Backstride.Plan.Tests.Support;

/// <summary>What is wrong with a plan, in words; empty when nothing is. Written apart from the planner, so that the two can disagree.</summary>
internal static class Contradictions
{
    private static readonly string[] MustBeSeen = ["run-be-seen-first", "run-out-of-scope", "run-bone-stress", "run-below-knee", "run-leg-settle"];

    public static IEnumerable<string> Of(Matrix.Cell cell)
    {
        var plan = cell.Plan;
        foreach (var exercise in cell.Exercises)
        {
            if (exercise.WithheldFor.Intersect(cell.Heeded).Any()) yield return $"{exercise.Id} is withheld";
            if (exercise.OnlyFor.Count > 0 && !exercise.OnlyFor.Intersect(cell.Heeded).Any()) yield return $"{exercise.Id} is for others";
            if (exercise.Equipment.Except(cell.Inputs.Equipment).Any()) yield return $"{exercise.Id} needs what is not there";
            if (!exercise.Stages.Contains(plan.StageId) && (plan.Irritability != Knowledge.Irritability.High || exercise.Demand != Knowledge.ExerciseDemand.Gentle)) yield return $"{exercise.Id} is of another stage";
        }

        var left = plan.NotNow.SelectMany(item => item.About.Select(tag => (tag, item.Id))).ToList();
        foreach (var (tag, id) in left)
        {
            foreach (var item in plan.Today.Where(item => item.About.Contains(tag))) yield return $"{item.Id} asks for {tag}, which {id} leaves";
            foreach (var exercise in cell.Exercises.Where(exercise => exercise.About.Contains(tag))) yield return $"{exercise.Id} asks for {tag}, which {id} leaves";
            if (tag == "run" && plan.Running.Allowed) yield return $"{id} forbids the run that is allowed";
        }

        foreach (var id in plan.Today.Select(item => item.Id).Intersect(plan.NotNow.Select(item => item.Id))) yield return $"{id} stands on both sides";
        if (plan.Running.Allowed && cell.Tier >= Knowledge.Tier.WithinDays) yield return "a run before being seen";
        if (!plan.Running.Allowed && plan.Running.Reasons.Any(reason => MustBeSeen.Contains(reason.Id)) && plan.Today.Any(item => item.About.Contains("run"))) yield return "running is asked for while the gate is shut";
        if (!plan.Running.Allowed && (plan.Running.MaxKm is not null || plan.Running.Session is not null)) yield return "an amount of running that is not allowed";
        if (plan.Today.Any(item => item.About.Contains("strength")) && plan.Exercises.Count == 0) yield return "strength without an exercise";
        if (plan.Today.Count(item => item.About.Contains("walk")) > 2) yield return "three walks";
    }
}
