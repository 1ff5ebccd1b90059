using System.Globalization;
using Backstride.App.Services;
using Backstride.App.Web.Care;
using Backstride.App.Web.Frame;
using Backstride.Journal;
using Backstride.Plan.Breaks;
using Backstride.Spine.Anatomy;

namespace Backstride.App.Web.More;

/// <summary>Saves the settings, or says which field cannot be right.</summary>
public static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder app) => app.MapPost("/settings", Save);

    private static IResult Save(IFormCollection form, Companion companion)
    {
        var reader = new FormReader(form);
        var massKg = reader.Number("mass", "Body mass in kg", 30, 250, required: false);
        var heightCm = reader.Number("height", "Height in cm", 120, 230, required: false);
        var sex = reader.Choice("sex", "The body the model scales to", Enum.GetNames<Sex>());
        var region = reader.Choice("region", "The emergency number", EmergencyNumber.All.Select(number => number.Region));
        var minutes = reader.Number("breaks", "Minutes between breaks", 20, 45);
        var quiet = ReadSleep(reader, form);
        var equipment = form["equipment"].OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        if (equipment.Except(EquipmentList.Of(companion.Catalogue)).Any()) reader.Refuse("FRM004", "equipment", "The equipment is not one of the choices");
        if (!reader.Usable) return PageResult.Refused<SettingsPage>(reader);

        companion.Journal.Profile.Save(new Profile(massKg, heightCm / 100, Enum.Parse<Sex>(sex!), region!, (int)Math.Round(minutes!.Value))
        {
            Equipment = equipment,
            Sleep = quiet,
            RunningUntil = companion.Journal.Profile.Read().RunningUntil,
        });
        return Results.LocalRedirect("/settings?saved=settings");
    }

    /// <summary>Both empty: reminders at any time.</summary>
    private static QuietHours? ReadSleep(FormReader reader, IFormCollection form)
    {
        var (from, to) = (form["sleepFrom"].ToString().Trim(), form["sleepTo"].ToString().Trim());
        if (from.Length + to.Length == 0) return null;
        if (TimeOnly.TryParse(from, CultureInfo.InvariantCulture, out var start) && TimeOnly.TryParse(to, CultureInfo.InvariantCulture, out var end) && start != end) return new(start, end);
        reader.Refuse("FRM002", "sleepFrom", "Sleep needs two different times, or none");
        return null;
    }
}
