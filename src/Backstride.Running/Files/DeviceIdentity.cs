namespace Backstride.Running.Files;

/// <summary>What identifies a recording besides its bytes: the maker, the device and the moment the file was begun.</summary>
public sealed record DeviceIdentity(string? Manufacturer, string? Product, long? SerialNumber, DateTimeOffset? CreatedUtc);
