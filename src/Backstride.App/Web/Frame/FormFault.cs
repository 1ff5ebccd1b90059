namespace Backstride.App.Web.Frame;

/// <summary>Something in a form that could not be used. Nothing of that form was stored.</summary>
/// <param name="Code">Stable: FRM001 missing, FRM002 not a number, FRM003 out of range, FRM004 not one of the choices, FRM005 too long, FRM006 no longer there; or the code of the room that refused it.</param>
/// <param name="Field">The name of the field, to link to.</param>
public sealed record FormFault(string Code, string Field, string Message);
