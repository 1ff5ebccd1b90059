namespace Backstride.Clinic.Patterns;

/// <summary>Weights to probabilities.</summary>
internal static class Sharing
{
    /// <summary>
    /// Probabilities that sum to 1: a safety pattern by itself against "not this", the others sharing what is left. A pattern with a
    /// bound stops there, and what it may not have goes to the others in proportion.
    /// </summary>
    /// <param name="telling"><see cref="Weighing.AsUsed"/>, or another to see how much hangs on the ratios.</param>
    public static double[] Of(IReadOnlyList<Weighing> weighed, double telling)
    {
        var shares = new double[weighed.Count];
        var done = new bool[weighed.Count];
        var left = 1.0;
        for (var i = 0; i < shares.Length; i++)
            if (weighed[i].Pattern.SafetyThreshold is not null) left -= Settle(i, weighed[i].ProbabilityAlone(telling) * left);
            else shares[i] = weighed[i].Weight(telling);

        while (true)
        {
            var total = 0.0;
            for (var i = 0; i < shares.Length; i++)
                if (!done[i]) total += shares[i];
            // A share at its limit exactly is the same settled or not: more or "more or as much" makes no difference that a test could see.
            var over = Enumerable.Range(0, shares.Length).FirstOrDefault(
                i => !done[i] && weighed[i].Pattern.MostProbability is { } most && shares[i] * left / total > most, -1);
            if (over >= 0)
            {
                left -= Settle(over, weighed[over].Pattern.MostProbability!.Value);
                continue;
            }
            for (var i = 0; i < shares.Length; i++)
                if (!done[i]) shares[i] *= left / total;
            return shares;
        }

        double Settle(int i, double share)
        {
            done[i] = true;
            return shares[i] = share;
        }
    }
}
