using System.Globalization;

namespace Backstride.Spine.Equilibrium;

/// <summary>A sharing problem as text, for solvers outside: bench/spine/outside.py says how it reads.</summary>
internal static class ShareText
{
    public static void Write(TextWriter to, ShareProblem p)
    {
        to.Write(string.Create(CultureInfo.InvariantCulture, $"{p.Rows} {p.Columns} {DualNewton.Rho:R}\n"));
        foreach (var numbers in new[] { p.Target, p.Weight, p.Lower, p.Upper }) Line(numbers);
        for (var j = 0; j < p.Rows; j++)
        {
            var row = j;
            Line(Enumerable.Range(0, p.Columns).Select(i => p.Matrix[(i * p.Rows) + row]));
        }

        void Line(IEnumerable<double> numbers) => to.Write(string.Join(' ', numbers.Select(v => v.ToString("R", CultureInfo.InvariantCulture))) + "\n");
    }
}
