namespace Backstride.App.Web.Frame;

/// <summary>A kind page where the framework would send an empty answer or a stack.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = context => Show<ErrorPage>(context) });
        app.UseStatusCodePages(status => status.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Show<NotFoundPage>(status.HttpContext),
            StatusCodes.Status400BadRequest => Show<BadRequestPage>(status.HttpContext),
            _ => Task.CompletedTask,
        });
    }

    /// <remarks>In a scope of its own: the services of the request may have been left half-used by what failed.</remarks>
    private static async Task Show<TPage>(HttpContext context)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var before = context.RequestServices;
        await using var scope = before.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        // A page that set the status itself has been rendered once already; the renderer adds this header and takes it ill to find it.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        try
        {
            await PageResult.Of<TPage>(context.Response.StatusCode).ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = before;
        }
    }
}
