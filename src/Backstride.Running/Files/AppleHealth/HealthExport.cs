using System.Globalization;
using System.Xml;

namespace Backstride.Running.Files.AppleHealth;

/// <summary>
/// Apple's document of everything a phone and a watch ever measured, up to some 4 GB. Walked once, forward only: workouts are kept, and of
/// the measurements only those that tell of running, in a few bytes each.
/// </summary>
internal sealed class HealthExport
{
    private const int MostWorkouts = 50_000, MostDepth = 32, MostText = 65_536;

    public HealthSeries Series { get; } = new();

    public List<HealthWorkout> Workouts { get; } = [];

    /// <summary>APL001: the document breaks off or is malformed.</summary>
    public FileFault? Fault { get; private set; }

    public void Read(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreWhitespace = true,
            IgnoreProcessingInstructions = true,
        };
        using var reader = XmlReader.Create(stream, settings);
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.Depth > MostDepth) throw new XmlException("Elements lie too deep in one another.");
                if (reader.LocalName == "Record") Measured(reader);
                else if (reader.LocalName == "Workout" && Workouts.Count < MostWorkouts) Workout(reader);
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            var line = (reader as IXmlLineInfo)?.LineNumber;
            Fault = new("APL001", FaultSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"line {line}"), "The health document breaks off or is malformed: " + e.Message + " What came before was kept.");
        }
    }

    private void Measured(XmlReader reader)
    {
        if (HealthSeries.KindOf(reader.GetAttribute("type")) is not { } kind) return;
        if (HealthTime.Parse(reader.GetAttribute("startDate")) is not { } from || HealthTime.Parse(reader.GetAttribute("endDate")) is not { } to) return;
        if (!double.TryParse(reader.GetAttribute("value"), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return;
        Series.Add(kind, reader.GetAttribute("sourceName"), from, to, value, reader.GetAttribute("unit"));
    }

    private void Workout(XmlReader reader)
    {
        var workout = new HealthWorkout();
        workout.Open(reader);
        if (!reader.IsEmptyElement)
        {
            using var inside = reader.ReadSubtree();
            inside.Read();
            while (inside.Read())
            {
                if (inside.NodeType != XmlNodeType.Element) continue;
                if (inside.Depth > MostDepth) throw new XmlException("Elements lie too deep in one another.");
                workout.Take(inside, MostText);
            }
        }
        workout.Close();
        if (workout.IsUsable) Workouts.Add(workout);
    }
}
