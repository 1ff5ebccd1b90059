namespace Backstride.Knowledge.Reading;

/// <summary>Where something is written. The line counts from 1; 0 is the file as a whole.</summary>
internal readonly record struct Place(string File, int Line, string Key);
