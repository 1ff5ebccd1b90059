using System.Xml;
using System.Xml.Linq;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>Opens an XML file from nobody knows whom: nothing is fetched from elsewhere, nothing in it grows beyond it, and it is neither too long nor too deep.</summary>
internal static class OsimFile
{
    /// <summary>Real models are some fifteen elements deep. Building a very deep tree takes for ever, and reading text out of it would end the program.</summary>
    private const int Deepest = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = OsimReading.LongestFile,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static XDocument? Open(Stream file, out SpineFault? fault)
    {
        fault = null;
        using var kept = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; (read = file.Read(part)) > 0;)
        {
            kept.Write(part, 0, read);
            if (kept.Length <= OsimReading.LongestFile) continue;
            fault = new("SPN003", "line 1", FormattableString.Invariant($"The file is longer than {OsimReading.LongestFile} bytes."));
            return null;
        }

        try
        {
            kept.Position = 0;
            using (var look = XmlReader.Create(kept, Settings))
            {
                while (look.Read())
                {
                    if (look.Depth <= Deepest) continue;
                    fault = new("SPN012", FormattableString.Invariant($"line {((IXmlLineInfo)look).LineNumber}"), FormattableString.Invariant($"Elements lie more than {Deepest} deep in one another: this is not an OpenSim file."));
                    return null;
                }
            }

            kept.Position = 0;
            using var reader = XmlReader.Create(kept, Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException bad)
        {
            fault = new("SPN012", FormattableString.Invariant($"line {Math.Max(1, bad.LineNumber)}"), "This is not XML that can be read: " + bad.Message);
            return null;
        }
    }
}
