namespace Backstride.App.Web.Frame;

/// <summary>A style sheet, script or picture that travels inside the program.</summary>
/// <param name="Version">The first 12 hex digits of the SHA-256 of the bytes.</param>
public sealed record Asset(string Path, string ContentType, string Version, byte[] Bytes);
