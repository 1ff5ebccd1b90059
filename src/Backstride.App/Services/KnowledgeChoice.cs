using Backstride.Knowledge;

namespace Backstride.App.Services;

/// <summary>Which edition of knowledge/ is in use, and why.</summary>
/// <param name="Folder">The folder that was asked for; null when none was.</param>
/// <param name="Faults">Why that folder was set aside; empty when it is in use.</param>
public sealed record KnowledgeChoice(Catalogue Catalogue, string? Folder, IReadOnlyList<KnowledgeFault> Faults)
{
    public const string Variable = "BACKSTRIDE_KNOWLEDGE";

    /// <summary>True when the last edition of the folder that had no fault is in use instead.</summary>
    public bool LastGood { get; init; }

    /// <summary>What is in use, in words.</summary>
    public string InUse => Folder is null || (Faults.Count > 0 && !LastGood) ? "the edition built in"
        : LastGood ? "the last edition of it without faults" : "your own edition";

    /// <summary>The folder when it has no fault, else the edition built in. The command line answers once, so it needs no more.</summary>
    public static KnowledgeChoice Read(string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder)) return BuiltIn(null, []);
        var own = CatalogueReader.ReadFolder(folder);
        return own.Catalogue is { } edition ? new(edition, folder, []) : BuiltIn(folder, own.Faults);
    }

    internal static KnowledgeChoice BuiltIn(string? folder, IReadOnlyList<KnowledgeFault> faults)
    {
        var builtIn = CatalogueReader.ReadEmbedded();
        return builtIn.Catalogue is { } catalogue
            ? new(catalogue, folder, faults)
            : throw new InvalidOperationException("The knowledge built into this program is faulty: " + string.Join("; ", builtIn.Faults));
    }
}
