namespace Backstride.App.Web.Frame;

/// <summary>Which host names a request may carry. A page of a stranger that points its own name at this machine gets nothing.</summary>
public static class HostNames
{
    private const string Loopback = "localhost;127.0.0.1;[::1]";

    /// <summary>Loopback names, the names in the addresses to listen on, or "*" when the app was asked to listen everywhere.</summary>
    public static string AllowedFor(string urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        var names = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => BindingAddress.Parse(url).Host).ToList();
        return names.Any(name => name is "*" or "+" or "0.0.0.0" or "[::]") ? "*" : string.Join(';', names.Append(Loopback).Distinct());
    }
}
