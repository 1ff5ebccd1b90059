namespace Backstride.App.Web;

/// <summary>What the web app needs to start.</summary>
/// <param name="DataFolder">Where the journal and the keys of the forms lie; made when absent.</param>
/// <param name="Urls">Where to listen, separated by semicolons. Loopback unless somebody asks for more.</param>
public sealed record WebOptions(string DataFolder, string Urls = WebOptions.DefaultUrls)
{
    public const string DefaultUrls = "http://localhost:7370";

    /// <summary>The folder of somebody's own edition of knowledge/; null for the one built in.</summary>
    public string? KnowledgeFolder { get; init; }
}
