namespace Backstride.Spine.Gait;

/// <summary>Each value by itself.</summary>
internal static class GaitChecks
{
    public static List<SpineFault> Check(GaitInput input)
    {
        var faults = new List<SpineFault>();
        void Need(string name, double? value, double low, double high)
        {
            if (value is not { } v) return;
            if (!double.IsFinite(v)) faults.Add(new("SPN004", name, $"{name} is not a number."));
            else if (v < low || v > high) faults.Add(new("SPN003", name, FormattableString.Invariant($"{name} is {v}; it can be {low} to {high}.")));
        }

        Need("massKg", input.Person.MassKg, 30, 250);
        Need("statureM", input.Person.StatureM, 1.2, 2.3);
        Need("speedMps", input.SpeedMps, 0.3, 12);
        Need("cadenceSpm", input.CadenceSpm, 60, 260);
        Need("contactTimeMs", input.ContactTimeMs, 70, 1500);
        Need("verticalOscillationMm", input.VerticalOscillationMm, 5, 250);
        Need("gradePercent", input.GradePercent, -60, 60);
        Need("leanDeg", input.LeanDeg, -20, 45);
        Need("carriedKg", input.CarriedKg, 0, 60);
        return faults;
    }
}
