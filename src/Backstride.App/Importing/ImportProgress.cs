namespace Backstride.App.Importing;

/// <summary>How far an import is, after each file.</summary>
/// <param name="Bytes">Unpacked bytes read so far.</param>
/// <param name="Latest">The file just done.</param>
public sealed record ImportProgress(int Files, long Bytes, string Latest);
