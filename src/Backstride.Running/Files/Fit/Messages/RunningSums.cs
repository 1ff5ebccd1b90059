namespace Backstride.Running.Files.Fit;

/// <summary>Counters of a few bits that start over, summed up; a sum that is sent in full starts anew from there.</summary>
internal sealed class RunningSums
{
    private readonly Dictionary<(ushort Message, byte Target), (double Sent, double Sum, bool IsCounting)> _sums = [];

    /// <summary>A message had this field of its own.</summary>
    public void Sent(FitProfileMessage message, NamedValue value)
    {
        if (value.HasValue && message.Fields.TryGetValue((byte)value.Number, out var field) && field.Sums && value.Name == field.Name && value.Raw is [.., var last] && !double.IsNaN(last))
            _sums[(message.Number, field.Number)] = (last / field.Scale - field.Offset, 0, false);
    }

    /// <summary>The sum after the counter has moved on, in units of the part.</summary>
    public double Add(ushort message, FitProfilePart part, double counter)
    {
        var key = (message, part.Target);
        var (sent, sum, counting) = _sums.GetValueOrDefault(key);
        if (!counting) sum = Math.Round((sent + part.Offset) * part.Scale);
        var range = Math.Pow(2, part.Bits);
        sum += ((counter - sum) % range + range) % range;
        _sums[key] = (sent, sum, true);
        return sum;
    }
}
