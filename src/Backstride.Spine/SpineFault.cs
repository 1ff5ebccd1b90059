namespace Backstride.Spine;

/// <summary>Why a posture, task file or step could not be used as given.</summary>
/// <param name="Code">Stable: SPN001 unreadable, SPN002 unknown key, SPN003 out of range, SPN004 not a number, SPN005 unknown body, SPN006 unknown task, SPN007 not a running step, SPN010 not an OpenSim table, SPN011 a column is missing, SPN012 not an OpenSim model that can be read, SPN013 a part of it that is not supported, SPN014 a muscle that cannot be laid over its surface as the model stands.</param>
/// <param name="Position">"line 7" of a file, or the name of the value.</param>
public sealed record SpineFault(string Code, string Position, string Message);
