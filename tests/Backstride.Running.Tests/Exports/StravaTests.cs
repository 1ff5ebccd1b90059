using Backstride.Running.Files;
using Backstride.Running.Files.Exports;
using Backstride.Running.Files.Fit;
using Backstride.Running.Files.Strava;
using Backstride.Testing;

namespace Backstride.Running.Tests.Exports;

public class StravaTests
{
    private const string German = "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,Verstrichene Zeit,Distanz,Max. Herzfrequenz,Relative Leistung,Pendelfahrt,Private Notiz,Aktivitätsausrüstung,Dateiname,Athletengewicht,Fahrradgewicht,Verstrichene Zeit,Bewegungszeit,Distanz,Höchstgeschw.,Durchschnittsgeschw.,Höhenzunahme\n"
        + "1,\"29.05.2022, 15:53:35\",\"Morgens, \"\"locker\"\"\",Lauf,\"Erste Zeile\nzweite Zeile\",1428,\"3,32\",,,false,,Alte Blaue,activities/77.fit.gz,,,\"1428,0\",\"1411,0\",\"3322,949951171875\",\"3,2\",\"2,3\",\"61,8\"\n"
        + "2,\"30.05.2022, 05:10:00\",Halle,Lauf,,1800,\"5,01\",,,false,,,,,,\"1800,0\",\"1750,0\",\"5010,0\",,,\n"
        + "3,\"31.05.2022, 05:10:00\",Rad,Radfahrt,,3600,\"20,00\",,,false,,Renner,,,,\"3600,0\",\"3500,0\",\"20000,0\",,,\n";

    [Fact]
    public void Columns_are_known_by_what_is_in_them()
    {
        var notes = StravaTable.Read(Members.Bytes("\uFEFF" + German))!;
        Assert.Equal(3, notes.Count);
        var first = notes[0];
        Assert.Equal(("1", "activities/77.fit.gz", "running", "Morgens, \"locker\"", "Erste Zeile\nzweite Zeile", "Alte Blaue"), (first.Key, first.File, first.SportText, first.Name, first.Description, first.Shoes));
        Assert.Equal((3322.949951171875, 1411.0, 1428.0, 61.8), (first.DistanceM, first.TimerS, first.ElapsedS, first.AscentM));
        Assert.Equal((null, 5010.0), (notes[1].File, notes[1].DistanceM));
        Assert.Equal("cycling", notes[2].SportText);
    }

    [Theory]
    [InlineData("id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n5,2018-03-04 06:07:08,Old,Run,,1800,5010.5,false,Blue,activities/5.gpx\n", 5010.5)]
    [InlineData("Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight\n5,\"Mar 4, 2018, 6:07:08 AM\",Old,Run,,1800,5.01,,,false,,Blue,activities/5.gpx,,\n", 5010)]
    public void Other_editions_of_the_table_are_read(string table, double metres)
    {
        var note = Assert.Single(StravaTable.Read(Members.Bytes(table))!);
        Assert.Equal(("activities/5.gpx", "Blue", "Old"), (note.File, note.Shoes, note.Name));
        Assert.Equal(new DateTimeOffset(2018, 3, 4, 6, 7, 8, TimeSpan.Zero), note.StartUtc);
        Assert.Equal(metres, note.DistanceM!.Value, 6);
    }

    [Fact]
    public void Miles_are_known_by_the_metres_beside_them()
    {
        var table = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Athlete Weight,Elapsed Time,Moving Time,Distance\n"
            + "5,\"Mar 4, 2018, 6:07:08 AM\",A,Run,,1800,3.11,activities/5.gpx,,1800,1790,5005\n6,\"Mar 5, 2018, 6:07:08 AM\",B,Run,,1800,2.00,,,1800,1790,\n";
        var notes = StravaTable.Read(Members.Bytes(table))!;
        Assert.Equal(5005, notes[0].DistanceM);
        Assert.Equal(2 * 1609.344, notes[1].DistanceM!.Value, 3);
    }

    [Fact]
    public void A_file_gets_its_note_and_what_has_no_file_becomes_an_activity_of_its_own()
    {
        var fit = FitWriter.Write(MadeUpRun.Easy(60));
        var members = Members.Walk(Members.Zip(("activities/77.fit", fit), ("activities.csv", Members.Bytes(German.Replace("77.fit.gz", "77.fit", StringComparison.Ordinal))), ("profile.csv", [1])));
        var file = members.Single(m => m.Path.EndsWith("77.fit", StringComparison.Ordinal));
        Assert.Equal("Alte Blaue", file.Notes.For(file.Path, null)!.Shoes);
        var own = members.Where(m => m.Decoded is not null).ToList();
        Assert.Equal(["x.zip!activities.csv#2", "x.zip!activities.csv#3"], own.Select(m => m.Path));
        Assert.All(own, m => Assert.Equal("ARC010", Assert.Single(m.Decoded!.Faults).Code));
        var hall = Assert.Single(own[0].Decoded!.Activities);
        Assert.Equal((Sport.Running, 5010.0, 1750.0, "Halle"), (hall.Sport, hall.TotalDistanceM, hall.TotalTimerS, hall.Name));
        Assert.Equal("ARC009", members.Single(m => m.Path.EndsWith("activities.csv", StringComparison.Ordinal)).Fault!.Code);
    }

    [Theory]
    [InlineData("generic", Sport.Running)]
    [InlineData("rowing", Sport.Other)]
    public void A_sport_that_says_nothing_is_told_by_the_list_and_any_other_stays(string written, Sport read)
    {
        var recording = new Recording { Sport = Sport.Other, SportText = written, StartUtc = DateTimeOffset.UnixEpoch.AddYears(50), Samples = new() { TimeS = [0, 1], CadenceSpm = [84, 84] } };
        var told = new ActivityNote { Key = "1", SportText = "running" }.Tell(recording);
        Assert.Equal((read, read == Sport.Running ? 168 : 84), (told.Sport, told.Samples.CadenceSpm![0]));
    }

    [Fact]
    public void Rubbish_that_is_named_like_the_table_is_no_table()
    {
        Assert.Null(StravaTable.Read(Members.Bytes("a,b\n1,2\n")));
        Assert.Null(StravaTable.Read(new byte[] { 0xFF, 0xFE, 1, 2, 3 }));
        Assert.Null(StravaTable.Read(Members.Bytes("\"never closed\n\n\n,,,")));
    }

    [SharedFact]
    public void The_real_export_is_joined()
    {
        var folder = Path.Combine(Repository.Shared, "runfiles", "samples", "archives", "strava-export");
        var note = Assert.Single(StravaTable.Read(File.ReadAllBytes(Path.Combine(folder, "activities.csv")))!);
        Assert.Equal(("Laufen Landal Park", 1428.0, 1411.0, 3322.949951171875, "running"), (note.Name, note.ElapsedS, note.TimerS, note.DistanceM, note.SportText));
        var file = RunFile.Read(File.ReadAllBytes(Path.Combine(folder, note.File!)), note.File!);
        Assert.InRange((file.Activities[0].StartUtc - note.StartUtc!.Value).TotalSeconds, -5, 5);
    }
}
