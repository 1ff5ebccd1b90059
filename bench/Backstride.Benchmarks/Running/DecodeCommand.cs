using System.Globalization;

namespace Backstride.Benchmarks.Running;

/// <summary>What bench/decode asks of this program.</summary>
internal static class DecodeCommand
{
    /// <summary>False when the words are none of ours.</summary>
    public static bool Run(string[] args)
    {
        switch (args)
        {
            case ["decode", .. var files]: DecodeComparison.Run(files); return true;
            case ["decodable", .. var files]: DecodableFiles.Print(files); return true;
            case ["made-up", var folder, var count]: DecodableFiles.Make(folder, int.Parse(count, CultureInfo.InvariantCulture)); return true;
            case ["long", var path, var hours]: DecodableFiles.MakeLong(path, int.Parse(hours, CultureInfo.InvariantCulture)); return true;
            default: return false;
        }
    }
}
