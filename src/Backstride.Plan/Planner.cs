using Backstride.Plan.Today;

namespace Backstride.Plan;

/// <summary>Check, diary and runs to a plan and today's card.</summary>
public static class Planner
{
    /// <summary>The plan of the stage; null before the first check and in an emergency.</summary>
    public static CarePlan? Plan(PlanInputs inputs) => throw new NotSupportedException();

    public static TodayCard Today(PlanInputs inputs) => throw new NotSupportedException();
}
