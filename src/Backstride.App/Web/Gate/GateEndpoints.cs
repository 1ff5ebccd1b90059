using Backstride.App.Services;
using Backstride.App.Web.Frame;

namespace Backstride.App.Web.Gate;

/// <summary>What was tried before running, and how it went.</summary>
public static class GateEndpoints
{
    private static readonly string[] Ways = ["well", "not"];

    public static void MapGate(this IEndpointRouteBuilder app)
    {
        app.MapPost("/gate", Add);
        app.MapPost("/gate/{id:long}/remove", Remove);
    }

    private static IResult Add(IFormCollection form, Companion companion)
    {
        var reader = new FormReader(form);
        var id = reader.Choice("test", "The test", companion.Catalogue.GateTests.Select(test => test.Id));
        var went = reader.Choice("went", "How it went", Ways);
        var pain = reader.Number("pain", "The pain", 0, 10);
        if (!reader.Usable) return PageResult.Refused<GatePage>(reader);

        var test = companion.Catalogue.GateTests.First(one => one.Id == id);
        companion.Journal.Gate.Add(companion.Now, test.Id, test.IsPassed(went == "well", pain), pain);
        return Results.LocalRedirect("/gate?saved=gate");
    }

    // The form holds nothing but the token; it is asked for so that the token is checked.
    private static IResult Remove(long id, IFormCollection form, Companion companion) => companion.Journal.Gate.Remove(id)
        ? Results.LocalRedirect("/gate?saved=taken-out")
        : PageResult.Of<NotFoundPage>(StatusCodes.Status404NotFound);
}
