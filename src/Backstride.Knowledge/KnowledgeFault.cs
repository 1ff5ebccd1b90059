namespace Backstride.Knowledge;

/// <summary>What is wrong in knowledge/, and exactly where.</summary>
/// <param name="Code">Stable: KNW001 unreadable, KNW002 unknown key, KNW003 missing key, KNW004 bad value, KNW005 duplicate id, KNW006 dangling reference, KNW007 missing source, KNW008 banned word.</param>
public sealed record KnowledgeFault(string Code, string File, int Line, string Key, string Message);
