namespace Backstride.Running.Files.AppleHealth;

/// <summary>"2024-09-03 18:48:12 +0200", by the million.</summary>
internal static class HealthTime
{
    public static DateTimeOffset? Parse(string? text)
    {
        if (text is not { Length: 25 } || text[4] != '-' || text[10] != ' ' || text[19] != ' ' || text[20] is not ('+' or '-')) return null;
        int Number(int from, int length)
        {
            var n = 0;
            for (var i = from; i < from + length; i++)
            {
                if (!char.IsAsciiDigit(text[i])) return -1;
                n = n * 10 + text[i] - '0';
            }
            return n;
        }
        var (year, month, day, hour, minute, second) = (Number(0, 4), Number(5, 2), Number(8, 2), Number(11, 2), Number(14, 2), Number(17, 2));
        var (zoneHour, zoneMinute) = (Number(21, 2), Number(23, 2));
        if (year is < 1970 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return null;
        if (zoneHour is < 0 or > 13 || zoneMinute is < 0 or > 59) return null;
        var zone = new TimeSpan(zoneHour, zoneMinute, 0);
        return new(year, month, day, hour, minute, second, text[20] == '-' ? -zone : zone);
    }
}
