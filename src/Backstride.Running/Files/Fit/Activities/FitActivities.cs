namespace Backstride.Running.Files.Fit;

/// <summary>Sorts what FIT files held into activities: one per session, or one of everything when no session was written.</summary>
internal static class FitActivities
{
    private const double ActivityFile = 4, CourseFile = 6;
    private const int MostNamed = 20;

    public static DecodedFile Build(List<FitContent> contents, Integrity integrity, FaultList faults)
    {
        var activities = new List<Recording>();
        var courses = new List<Recording>();
        var rows = 0;
        var strap = FitStrap.Together(contents.Select(c => c.Strap));
        foreach (var content in contents)
        {
            if (content.IsEmpty) continue;
            if (content.Records.PassedOver.Count > 0)
                faults.Add("FIT025", FaultSeverity.Warning, null, "Values of records that cannot be read, since nothing describes them or their size is none of their kind: " + string.Join(", ", content.Records.PassedOver.Take(MostNamed)) + ". The rest was kept.");
            var isCourse = content.FileType == CourseFile && content.Sessions.Count == 0;
            if (isCourse) faults.Add("FIT020", FaultSeverity.Note, null, "This is a course to follow, not a run that was done.");
            (isCourse ? courses : activities).AddRange(new FitActivity(content, strap, faults, rows).Build());
            rows += content.Records.Count;
        }
        var type = contents.Select(c => c.FileType).FirstOrDefault(t => !double.IsNaN(t), double.NaN);
        var workouts = contents.Select(FitWorkouts.Build).OfType<Workout>().ToList();
        if (activities.Count == 0 && courses.Count == 0 && workouts.Count == 0)
            faults.Add("FIT021", type == ActivityFile || double.IsNaN(type) ? FaultSeverity.Warning : FaultSeverity.Note, null,
                "No activity in this file: it holds " + (FitProfile.Name("file", type) ?? "nothing that says what it is") + ".");
        return new(FileFormat.Fit, activities, integrity, faults.ToList())
        {
            Courses = courses,
            Workouts = workouts,
            FileType = FitProfile.Name("file", type),
            RecordCount = rows,
        };
    }
}
