using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Backstride.App.Web.Frame;

/// <summary>Answers a request with a page that is not at this address: a form shown again with its faults, a kind "not found".</summary>
public static class PageResult
{
    public static IResult Of<TPage>(int status, FormState? form = null, params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent =>
        new RazorComponentResult<Document>(new Dictionary<string, object?>
        {
            [nameof(Document.Page)] = typeof(TPage),
            [nameof(Document.Form)] = form ?? FormState.Empty,
            [nameof(Document.Parameters)] = parameters.ToDictionary(pair => pair.Name, pair => pair.Value),
        })
        {
            StatusCode = status,
        };

    /// <summary>The page again, with what was wrong and what had been entered; status 400.</summary>
    public static IResult Refused<TPage>(FormReader form, params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        ArgumentNullException.ThrowIfNull(form);
        return Of<TPage>(StatusCodes.Status400BadRequest, form.State, parameters);
    }
}
