using Backstride.App.CommandLine.Json;
using Backstride.Spine.OpenSim;
using Backstride.Spine.OpenSim.Models;

namespace Backstride.App.CommandLine;

/// <summary>Measured forces of a motion: the description, and the table that lies beside it.</summary>
internal static class SpineOsimLoads
{
    /// <summary>Adds what pushes at each moment; false when it cannot be used.</summary>
    public static bool Add(string path, OsimModel model, double[] timesS, List<IReadOnlyList<OsimForce>> pushes, out FaultJson[] faults)
    {
        if (InputFile.Stream(path, out var unread) is not { } file)
        {
            faults = [unread!];
            return false;
        }

        OsimExternalLoads? loads;
        IReadOnlyList<Spine.SpineFault> found;
        using (file) loads = OsimExternalLoads.Read(new BufferedStream(file, 1 << 16), out found);
        faults = [.. found.Select(f => SpineOsim.In(path, f))];
        if (loads is null) return false;
        if (loads.Pushes.FirstOrDefault(p => model.FindBody(p.Body) < 0) is { } lost)
        {
            faults = [CliFaults.NotFound(path, $"'{lost.Name}' pushes '{lost.Body}', which the model does not have.")];
            return false;
        }

        // Only its name counts: the table is looked for beside the description and nowhere else.
        var data = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(loads.DataFile.Replace('\\', '/')));
        if (InputFile.Bytes(data, out unread) is not { } bytes)
        {
            faults = [unread!];
            return false;
        }

        var reading = StoTable.Read(new StringReader(System.Text.Encoding.UTF8.GetString(bytes)));
        if (reading.Table is not { } table)
        {
            faults = [.. reading.Faults.Select(f => SpineOsim.In(data, f))];
            return false;
        }

        for (var i = 0; i < timesS.Length; i++)
        {
            if (loads.At(table, timesS[i], out var fault) is not { } now)
            {
                faults = [SpineOsim.In(data, fault!)];
                return false;
            }

            pushes[i] = [.. pushes[i], .. now];
        }

        return true;
    }
}
