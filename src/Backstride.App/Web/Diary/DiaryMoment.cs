using System.Globalization;
using Backstride.App.Web.Frame;

namespace Backstride.App.Web.Diary;

/// <summary>The "When" field of the diary's forms: a local time to the minute.</summary>
public static class DiaryMoment
{
    public const string Field = "at";

    /// <summary>A moment as the field shows it.</summary>
    public static string Text(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <summary>The time of the field; <paramref name="otherwise"/> when it is empty, untouched or refused. A score from the future is a slip of the finger; so is one from before the diary could be.</summary>
    public static DateTimeOffset Read(FormReader reader, DateTimeOffset now, TimeZoneInfo zone, DateTimeOffset otherwise)
    {
        var text = reader.Form[Field].FirstOrDefault();
        if (string.IsNullOrWhiteSpace(text) || text == Text(otherwise, zone)) return otherwise;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            reader.Refuse("FRM002", Field, "The time must be a date and a time");
            return otherwise;
        }

        var moment = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(local));
        if (moment > now || moment < now.AddYears(-1))
            reader.Refuse("FRM003", Field, "The time must lie within the last year");
        return moment;
    }
}
