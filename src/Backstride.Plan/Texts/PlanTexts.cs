using System.Globalization;
using Backstride.Knowledge;

namespace Backstride.Plan.Texts;

/// <summary>The plan's sentences, as knowledge/plan.yaml words them, with today's values put in.</summary>
internal sealed class PlanTexts(Catalogue catalogue)
{
    private readonly Dictionary<string, CareItem> _rules = catalogue.PlanRules.ToDictionary(rule => rule.Id);

    public string Phrase(string id, params (string Name, object Value)[] values) => Fill(catalogue.Phrases[id], values);

    public PlanItem Rule(string id, params (string Name, object Value)[] values)
    {
        var rule = _rules[id];
        return Item(rule) with { Text = Fill(rule.Text, values), Why = Fill(rule.Why, values) };
    }

    /// <summary>The rule as knowledge/ holds it, with what it stands in for.</summary>
    public CareItem Care(string id) => _rules[id];

    public static PlanItem Item(CareItem item) => new(item.Id, item.Text, item.Why, item.Grade, item.Sources) { About = item.About, Tasks = item.Tasks };

    private static string Fill(string text, (string Name, object Value)[] values)
    {
        foreach (var (name, value) in values)
            text = text.Replace("{" + name + "}", string.Format(CultureInfo.InvariantCulture, "{0:0.#}", value), StringComparison.Ordinal);
        return text;
    }
}
