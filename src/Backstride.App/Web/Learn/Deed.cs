namespace Backstride.App.Web.Learn;

/// <summary>A part of Backstride that acts on a claim.</summary>
/// <param name="Kind">exercise, flag, item, measure, page, pattern, question, rule, stage, structure or task.</param>
/// <param name="Name">Its name as a runner reads it.</param>
/// <param name="Address">Where it is met.</param>
public sealed record Deed(string Kind, string Id, string Name, string Address);
