using System.Xml;

namespace Backstride.Running.Files.Xml;

/// <summary>Receives the elements of a document by their local names.</summary>
internal interface IXmlSink
{
    /// <summary>An element begins; its attributes are read from <paramref name="reader"/> at once.</summary>
    void Start(string name, XmlTextReader reader, int line);

    /// <summary>An element ends; <paramref name="text"/> is what stood directly before the end tag.</summary>
    void End(string name, string text, int line);
}
