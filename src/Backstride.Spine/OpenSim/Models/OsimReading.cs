namespace Backstride.Spine.OpenSim.Models;

/// <summary>An OpenSim model when the file could be used; faults about what could not (SPN012, SPN004, SPN005) or was left alone (SPN013), each with its line.</summary>
/// <param name="Model">Null when the file is of no use.</param>
public sealed record OsimReading(OsimModel? Model, IReadOnlyList<SpineFault> Faults)
{
    /// <summary>Longest file that is read, in bytes: the largest public trunk models have four million.</summary>
    public const long LongestFile = 64_000_000;

    /// <summary>Reads a model of OpenSim 3 or 4.</summary>
    public static OsimReading Read(Stream file)
    {
        if (OsimFile.Open(file, out var fault) is not { } document) return new(null, [fault!]);
        var root = document.Root!;
        if ((root.Name.LocalName == "Model" ? root : root.Element("Model")) is not { } model)
            return new(null, [new("SPN012", OsimXml.Line(root), $"There is no <Model> in <{root.Name.LocalName}>: this is not an OpenSim model.")]);
        var xml = new OsimXml();
        var read = new OsimReader(xml, model).Read();
        return new(xml.IsBroken ? null : read, xml.Faults);
    }
}
