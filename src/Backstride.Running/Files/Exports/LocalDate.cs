using System.Globalization;

namespace Backstride.Running.Files.Exports;

/// <summary>A date with a time of day, written for people of any of some twenty languages.</summary>
internal static class LocalDate
{
    /// <summary>Beginnings of month names; the longest that fits wins, so that "marraskuu" is not March.</summary>
    private static readonly string[] Stems =
    [
        "jan ene gen janv sty led oca янв tammi gennaio",
        "feb fév fev fevr lut úno şub фев helmi feve",
        "mar mär mrt maa már bře marz мар maalis mars mart",
        "apr abr avr kwi dub nis ápr апр huhti",
        "may mai mei maj mag máj kvě mayıs май мая touko",
        "jun juin giu cze červen haz jún июн kesä",
        "jul juil lug lip červenec čvc tem júl июл heinä",
        "aug ago août aoû aout agu ağu sie srp авг elo",
        "sep set szept wrz zář eyl сен syys",
        "oct okt out ott paź říj eki окт loka",
        "nov lis kas ноя marras",
        "dec dez dic déc des gru pro ara дек joulu",
    ];

    private static readonly (string Stem, int Month)[] ByLength =
        [.. Stems.SelectMany((line, month) => line.Split(' ').Select(stem => (stem, month + 1))).OrderByDescending(s => s.stem.Length)];

    private static readonly string[] Afternoon = ["pm", "p.m.", "p. m.", "μμ", "午後", "下午", "오후", "ch"];
    private static readonly string[] Forenoon = ["am", "a.m.", "a. m.", "πμ", "午前", "上午", "오전", "sa"];

    /// <summary>Taken as UTC, for that is what exports write; null when it cannot be read.</summary>
    /// <param name="dayFirst">How 3/4 is meant, where the text itself does not show it.</param>
    public static DateTimeOffset? Parse(string text, bool dayFirst)
    {
        text = text.Trim();
        if (text.Length is < 8 or > 64) return null;
        if (char.IsAsciiDigit(text[0]) && text[4..5] is "-" && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var iso)) return iso;
        var lower = text.ToLowerInvariant();
        var numbers = Numbers(lower);
        var month = Month(lower);
        if (Split(numbers, month) is not var (y, m, d, rest)) return null;
        // With digits only, the order of day and month is the table's.
        if (month is null && y is not null && numbers[0].Length < 4)
        {
            var (a, b) = (int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[1], CultureInfo.InvariantCulture));
            (d, m) = dayFirst && b <= 12 || a > 12 ? (a, b) : (b, a);
        }
        if (y is not (>= 1980 and <= 2200) || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y.Value, m)) return null;
        var time = rest.Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        if (time.Length < 2) return null;
        var hour = time[0];
        if (Afternoon.Any(mark => Has(lower, mark)) && hour < 12) hour += 12;
        else if (Forenoon.Any(mark => Has(lower, mark)) && hour == 12) hour = 0;
        var second = time.Length > 2 ? time[2] : 0;
        if (hour > 23 || time[1] > 59 || second > 59) return null;
        return new(y.Value, m, d, hour, time[1], second, TimeSpan.Zero);
    }

    /// <summary>Whether 3/4 is the third of April in these texts: told by a date with a 13 or more, else by the mark between.</summary>
    public static bool DayFirst(IEnumerable<string> texts)
    {
        var slashed = false;
        foreach (var text in texts)
        {
            var lower = text.ToLowerInvariant();
            var numbers = Numbers(lower);
            if (numbers.Count < 3 || numbers[0].Length > 2 || Month(lower) is not null) continue;
            if (int.Parse(numbers[0], CultureInfo.InvariantCulture) > 12) return true;
            if (int.Parse(numbers[1], CultureInfo.InvariantCulture) > 12) return false;
            slashed |= text.Contains('/', StringComparison.Ordinal) && (Has(lower, "am") || Has(lower, "pm"));
        }
        return !slashed;
    }

    // Year, month and day, and the numbers left for the time.
    private static (int? Year, int Month, int Day, List<string> Time)? Split(List<string> numbers, int? month)
    {
        var year = numbers.FindIndex(n => n.Length == 4);
        if (year < 0) return null;
        var y = int.Parse(numbers[year], CultureInfo.InvariantCulture);
        if (month is { } named)
        {
            // "May 29, 2022", "29 mai 2022", "2022. május 29."
            var day = year == 0 ? 1 : 0;
            return numbers.Count < 4 || numbers[day].Length > 2 ? null : (y, named, int.Parse(numbers[day], CultureInfo.InvariantCulture), numbers[2..]);
        }
        if (numbers.Count < 5 || numbers.Take(3).Any(n => n.Length > 4)) return null;
        if (year == 0) return (y, int.Parse(numbers[1], CultureInfo.InvariantCulture), int.Parse(numbers[2], CultureInfo.InvariantCulture), numbers[3..]);
        return year == 2 ? (y, 0, 0, numbers[3..]) : null;
    }

    private static List<string> Numbers(string text)
    {
        var numbers = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var from = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i - from <= 9) numbers.Add(text[from..i]);
        }
        return numbers;
    }

    private static int? Month(string lower)
    {
        for (var i = 0; i < lower.Length; i++)
        {
            if (!char.IsLetter(lower[i]) || i > 0 && char.IsLetter(lower[i - 1])) continue;
            foreach (var (stem, month) in ByLength)
                if (lower.AsSpan(i).StartsWith(stem, StringComparison.Ordinal)) return month;
        }
        return null;
    }

    private static bool Has(string lower, string mark)
    {
        var at = lower.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0) return false;
        var before = at == 0 || !char.IsAsciiLetter(lower[at - 1]);
        return before && (at + mark.Length == lower.Length || !char.IsAsciiLetter(lower[at + mark.Length]));
    }
}
