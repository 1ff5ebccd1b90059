using Backstride.Journal;

namespace Backstride.App.Web.Runs;

/// <summary>A run and when it began on the clock of the place.</summary>
public sealed record RunRow(StoredRun Stored, DateTimeOffset At);
