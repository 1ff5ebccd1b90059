using System.Security.Cryptography;
using System.Text;
using Backstride.Knowledge.Lists;

namespace Backstride.Knowledge.Reading;

/// <summary>One edition of knowledge/ on its way from text to catalogue.</summary>
internal sealed class Edition(IReadOnlyDictionary<string, string> texts)
{
    private readonly Ledger _ledger = new();

    /// <summary>Files that are not there or no YAML. What they would define is taken on trust, so that one fault does not bring a hundred.</summary>
    private readonly HashSet<string> _absent = [.. KnowledgeFile.All.Where(file => !texts.ContainsKey(file))];

    public CatalogueReading Read(bool everyFile)
    {
        if (everyFile)
            foreach (var file in _absent) _ledger.Report(FaultCode.Unreadable, new(file, 0, ""), "the file is not there or cannot be read");

        var catalogue = ReadLists();
        if (!_absent.Contains(KnowledgeFile.Plan)) CheckPlan(catalogue);
        _ledger.CheckUses(_absent);
        CheckStages(catalogue.Stages);
        KnowledgeFault[] faults = [.. _ledger.Faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];
        return new(faults.Length == 0 ? catalogue : null, faults);
    }

    private Catalogue ReadLists()
    {
        var sources = Only(KnowledgeFile.Sources, "sources", SourceList.Read);
        var questions = File(KnowledgeFile.Questions, root =>
        {
            var every = root.Entries("everyQuestion", required: true, QuestionList.ReadAnswer);
            return root.Entries("questions", required: true, entry => QuestionList.Read(entry, every));
        }) ?? [];
        var byId = FirstById(questions, q => q.Id);
        IReadOnlyList<SafetyNetItem> safetyNet = [];
        var flags = File(KnowledgeFile.Flags, root =>
        {
            safetyNet = root.Entries("safetyNet", required: true, FlagList.ReadSafetyNet);
            return root.Entries("flags", required: true, entry => FlagList.Read(entry, byId));
        }) ?? [];

        IReadOnlyList<BodyRegion> bodyMap = [];
        var anatomy = File(KnowledgeFile.Anatomy, root =>
        {
            bodyMap = root.Entries("bodyMap", required: true, StructureList.ReadRegion);
            return root.Entries("anatomy", required: true, StructureList.Read);
        }) ?? [];
        IReadOnlyList<GateTest> gateTests = [];
        var measures = File(KnowledgeFile.Measures, root =>
        {
            gateTests = root.Entries("gateTests", required: true, MeasureList.ReadGateTest);
            return root.Entries("measures", required: true, MeasureList.Read);
        }) ?? [];

        var plan = File(KnowledgeFile.Plan, PlanList.Read) ?? PlanWords.None;

        return new()
        {
            Edition = Fingerprint(),
            Sources = FirstById(sources, s => s.Id),
            Questions = [.. questions.Select(q => q with { Flags = FedBy(q.Id, flags) })],
            Flags = flags,
            SafetyNet = safetyNet,
            Patterns = Only(KnowledgeFile.Patterns, "patterns", PatternList.Read),
            Stages = Only(KnowledgeFile.Stages, "stages", StageList.Read),
            Exercises = Only(KnowledgeFile.Exercises, "exercises", ExerciseList.Read),
            Measures = measures,
            GateTests = gateTests,
            PlanRules = plan.Rules,
            WalkRunLadder = plan.Ladder,
            Phrases = plan.Phrases,
            Anatomy = anatomy,
            BodyMap = bodyMap,
            Claims = Only(KnowledgeFile.Claims, "claims", ClaimList.Read),
        };
    }

    private IReadOnlyList<T> Only<T>(string file, string key, Func<Entry, T> read) =>
        File(file, root => root.Entries(key, required: true, read)) ?? [];

    private T? File<T>(string file, Func<Entry, T> read) where T : class
    {
        if (texts.TryGetValue(file, out var text) && Document.Root(text, file, _ledger) is { } root) return root.Close(read);
        _absent.Add(file);
        return null;
    }

    private static string[] FedBy(string questionId, IReadOnlyList<Flag> flags) =>
        [.. flags.Where(f => f.When.QuestionIds().Contains(questionId)).Select(f => f.Id)];

    /// <summary>By id; of two entries with one id, which is reported elsewhere, the first counts.</summary>
    private static Dictionary<string, T> FirstById<T>(IReadOnlyList<T> entries, Func<T, string> id) =>
        entries.GroupBy(id).ToDictionary(group => group.Key, group => group.First());

    private void CheckPlan(Catalogue catalogue)
    {
        if (Document.Root(CatalogueReader.EmbeddedText(KnowledgeFile.Plan) ?? "", KnowledgeFile.Plan, new()) is not { } builtIn) return;
        PlanList.CheckComplete(new(catalogue.PlanRules, catalogue.WalkRunLadder, catalogue.Phrases), PlanList.Read(builtIn), _ledger);
    }

    /// <summary>Stages follow each other without a gap, so that every day of an episode has exactly one.</summary>
    private void CheckStages(IReadOnlyList<Stage> stages)
    {
        var expected = 0;
        for (var i = 0; i < stages.Count; i++)
        {
            var last = i == stages.Count - 1;
            if (stages[i].FromDay != expected || stages[i].ToDay is null != last)
                _ledger.Report(FaultCode.BadValue, new(KnowledgeFile.Stages, 0, stages[i].Id), $"stage '{stages[i].Id}' should begin on day {expected}, and only the last has no end");
            expected = (stages[i].ToDay ?? expected) + 1;
        }
    }

    /// <summary>Twelve hexadecimal digits over everything that was read: two editions with one fingerprint say the same.</summary>
    private string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (file, text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n{text}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
