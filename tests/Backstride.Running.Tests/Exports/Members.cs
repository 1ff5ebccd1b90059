using System.IO.Compression;
using System.Text;
using Backstride.Running.Files.Archives;

namespace Backstride.Running.Tests.Exports;

/// <summary>Archives made in memory.</summary>
internal static class Members
{
    public static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static List<PackedMember> Walk(byte[] zip) => [.. Archive.Walk(new MemoryStream(zip), "x.zip")];
}
