namespace Backstride.Spine.OpenSim.Models;

/// <summary>A frame that is fixed in a body.</summary>
/// <param name="Body">Its number in the model.</param>
public readonly record struct OsimFrame(int Body, OsimPlace Place);
