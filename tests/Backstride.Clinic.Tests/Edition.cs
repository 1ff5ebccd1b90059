using Backstride.Clinic.Answers;
using Backstride.Knowledge;

namespace Backstride.Clinic.Tests;

/// <summary>The knowledge that is built in, read once for all tests.</summary>
internal static class Edition
{
    public static Catalogue Catalogue { get; } = Read();

    public static AnswerSet Answers(string json)
    {
        var reading = AnswerReader.Read(json, Catalogue);
        Assert.Empty(reading.Faults);
        return reading.Answers;
    }

    private static Catalogue Read()
    {
        var reading = CatalogueReader.ReadEmbedded();
        return reading.Catalogue ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
    }
}
