using Backstride.Knowledge;

namespace Backstride.App.Services;

/// <summary>Which edition of knowledge/ is in use: the folder that BACKSTRIDE_KNOWLEDGE names when it has no fault, else the one built in.</summary>
/// <param name="Folder">The folder that was asked for; null when none was.</param>
/// <param name="Faults">Why that folder was set aside; empty when it is in use.</param>
public sealed record KnowledgeChoice(Catalogue Catalogue, string? Folder, IReadOnlyList<KnowledgeFault> Faults)
{
    public const string Variable = "BACKSTRIDE_KNOWLEDGE";

    public static KnowledgeChoice Read(string? folder)
    {
        IReadOnlyList<KnowledgeFault> faults = [];
        if (!string.IsNullOrWhiteSpace(folder))
        {
            var own = CatalogueReader.ReadFolder(folder);
            if (own.Catalogue is { } edition) return new(edition, folder, []);
            faults = own.Faults;
        }

        var builtIn = CatalogueReader.ReadEmbedded();
        return builtIn.Catalogue is { } catalogue
            ? new(catalogue, folder, faults)
            : throw new InvalidOperationException("The knowledge built into this program is faulty: " + string.Join("; ", builtIn.Faults));
    }
}
