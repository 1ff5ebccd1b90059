namespace Backstride.Knowledge;

/// <summary>Walks a condition down to its statements about single questions.</summary>
public static class ConditionWalk
{
    /// <summary>Every <see cref="Condition.Answered"/> and <see cref="Condition.InRange"/> in it.</summary>
    public static IEnumerable<Condition> Leaves(this Condition condition) => condition switch
    {
        Condition.All all => all.Of.SelectMany(Leaves),
        Condition.Any any => any.Of.SelectMany(Leaves),
        Condition.AtLeast some => some.Of.SelectMany(Leaves),
        Condition.Always => [],
        _ => [condition],
    };

    /// <summary>The questions it looks at, each once.</summary>
    public static IEnumerable<string> QuestionIds(this Condition condition) =>
        condition.Leaves().Select(leaf => leaf is Condition.InRange range ? range.QuestionId : ((Condition.Answered)leaf).QuestionId).Distinct();
}
