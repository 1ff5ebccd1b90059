namespace Backstride.Knowledge.Reading;

/// <summary>What one reading of knowledge/ has met so far: ids, uses of ids, faults.</summary>
internal sealed class Ledger
{
    private readonly List<KnowledgeFault> _faults = [];
    private readonly HashSet<(string Kind, string Id)> _defined = [];
    private readonly List<(string Kind, string Id, Place Place)> _uses = [];

    public IReadOnlyList<KnowledgeFault> Faults => _faults;

    public void Report(string code, Place place, string message) =>
        _faults.Add(new(code, place.File, place.Line, place.Key, message));

    public void Define(string kind, string id, Place place)
    {
        if (!_defined.Add((kind, id))) Report(FaultCode.DuplicateId, place, $"the {kind} id '{id}' is used twice");
    }

    /// <summary>An id that may stand in several places, such as what to watch for in every stage.</summary>
    public void DefineAgain(string kind, string id) => _defined.Add((kind, id));

    public void Use(string kind, string id, Place place) => _uses.Add((kind, id, place));

    public bool IsDefined(string kind, string id) => _defined.Contains((kind, id));

    /// <summary>Once every file is read: every use must name something that is there.</summary>
    /// <param name="absent">Files that are not there and need not be; what they would define is taken on trust.</param>
    public void CheckUses(IReadOnlySet<string> absent)
    {
        foreach (var (kind, id, place) in _uses)
            if (!absent.Contains(Kind.FileOf(kind)) && !IsDefined(kind, id))
                Report(FaultCode.Dangling, place, $"there is no {kind} '{id}'");
    }
}
