namespace Backstride.Running.Files.Fit;

/// <summary>The descriptions of developer fields seen so far in one file, by (developer index, field number).</summary>
internal sealed class DeveloperFields
{
    private readonly Dictionary<(byte Index, byte Number), DeveloperField> _fields = [];

    /// <summary>Counts up with every description that says something new, since apps describe late, twice or anew.</summary>
    public int Version { get; private set; }

    /// <summary>Null when there is no description: the bytes are then passed over.</summary>
    public DeveloperField? Find(byte index, byte number) => _fields.GetValueOrDefault((index, number));

    /// <summary>Takes in a field_description message.</summary>
    public void Describe(in FitMessage message)
    {
        if (DeveloperField.Read(message) is not { } field || field.Equals(Find(field.Index, field.Number))) return;
        _fields[(field.Index, field.Number)] = field;
        Version++;
    }
}
