using Backstride.App.Importing;

namespace Backstride.App.Demo;

/// <summary>What the demo put in.</summary>
internal sealed record DemoOutcome(int Runs, int DiaryDays, ImportOutcome Import);
