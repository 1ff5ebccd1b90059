using System.Net;
using Backstride.App.Tests.Web.Support;

namespace Backstride.App.Tests.Web;

public sealed class ErrorPageTests
{
    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("a secret of the inside");
    }

    [Fact]
    public async Task An_unexpected_failure_is_a_kind_500_without_its_inside()
    {
        await using var site = await Site.Start(new BrokenClock());

        var page = await site.Get("/");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Something went wrong on our side", page.Title);
        Assert.DoesNotContain("secret", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
