using Backstride.Spine.Anatomy;

namespace Backstride.Spine.OpenSim.Models;

/// <summary>OpenSim's description of measured outside forces: which columns of a table push which body, and where.</summary>
/// <param name="DataFile">The table (.mot, .sto) as the file names it.</param>
public sealed record OsimExternalLoads(string DataFile, IReadOnlyList<OsimExternalForce> Pushes)
{
    /// <summary>Null with faults when it is of no use (SPN012, SPN004); SPN013 names what is left alone.</summary>
    public static OsimExternalLoads? Read(Stream file, out IReadOnlyList<SpineFault> faults)
    {
        if (OsimFile.Open(file, out var fault) is not { } document)
        {
            faults = [fault!];
            return null;
        }

        var xml = new OsimXml();
        var loads = document.Descendants("ExternalLoads").FirstOrDefault();
        if (loads is null) xml.Error(document.Root, "SPN012", "There is no <ExternalLoads>.");
        var pushes = new List<OsimExternalForce>();
        foreach (var e in loads is null ? [] : (loads.Element("objects") ?? loads).Elements().Where(e => e.Name.LocalName == "ExternalForce" && OsimXml.Flag(e, "appliesForce", true) && !OsimXml.Flag(e, "isDisabled", false)))
        {
            var (name, body, force, point) = (OsimXml.NameOf(e), OsimXml.Last(OsimXml.Text(e, "applied_to_body")), OsimXml.Text(e, "force_identifier"), OsimXml.Text(e, "point_identifier"));
            var pointIn = OsimXml.Last(OsimXml.Text(e, "point_expressed_in_body"));
            if (OsimXml.Last(OsimXml.Text(e, "force_expressed_in_body")) is not ("ground" or "")) xml.Error(e, "SPN012", $"The force '{name}' is given in a body's own frame; only the ground's can be read here.");
            if (pointIn is not ("ground" or "") && pointIn != body) xml.Error(e, "SPN012", $"The point of '{name}' is given in a third frame, which cannot be read here.");
            var torque = OsimXml.Text(e, "torque_identifier");
            if (body.Length == 0 || force.Length + torque.Length == 0) xml.LeftAlone(e, $"'{name}' names no body, or neither force nor torque; it is left alone.");
            else pushes.Add(new(name, body, force, torque, point, pointIn is "ground" or ""));
        }

        faults = xml.Faults;
        return xml.IsBroken ? null : new(loads is null ? "" : OsimXml.Text(loads, "datafile"), pushes);
    }

    /// <summary>What pushes at a moment; between two rows of the table in proportion. Fault: SPN011 a column is not there.</summary>
    public IReadOnlyList<OsimForce>? At(StoTable table, double timeS, out SpineFault? fault)
    {
        var forces = new List<OsimForce>();
        fault = null;
        foreach (var push in Pushes)
        {
            if (Vector(table, push.ForceColumns, timeS) is not { } force || Vector(table, push.TorqueColumns, timeS) is not { } torque || Vector(table, push.PointColumns, timeS) is not { } point)
            {
                var columns = new[] { push.ForceColumns, push.TorqueColumns, push.PointColumns }.Where(c => c.Length > 0);
                fault = new("SPN011", "columns", $"'{push.Name}' needs the columns '{string.Join("', '", columns)}', each with x, y, z behind it.");
                return null;
            }

            // Without a place it acts at the body's own origin.
            forces.Add(new(push.Body, point, force) { TorqueNm = torque, PointInGround = push.PointInGround && push.PointColumns.Length > 0 });
        }

        return forces;
    }

    // Nothing where no columns are named.
    private static Vec3? Vector(StoTable table, string columns, double timeS)
    {
        if (columns.Length == 0) return Vec3.Zero;
        int x = table.Find(columns + "x"), y = table.Find(columns + "y"), z = table.Find(columns + "z");
        if (x < 0 || y < 0 || z < 0) return null;
        var (rows, after) = (table.Rows, 0);
        while (after < rows.Count && rows[after][0] < timeS) after++;
        double[] a = rows[Math.Max(0, after - 1)], b = rows[Math.Min(after, rows.Count - 1)];
        var share = b[0] > a[0] ? Math.Clamp((timeS - a[0]) / (b[0] - a[0]), 0, 1) : 0;
        double Between(int c) => a[c] + (share * (b[c] - a[c]));
        return new(Between(x), Between(y), Between(z));
    }
}
