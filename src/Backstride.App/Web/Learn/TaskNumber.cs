using Backstride.App.Web.SpineLab;

namespace Backstride.App.Web.Learn;

/// <summary>What the spine model says of one everyday task, next to standing.</summary>
/// <param name="Ratio">L4/L5 compression over that of the same person standing.</param>
/// <param name="Held">False when the model's person is not strong enough for the task: then the load is at least this.</param>
public sealed record TaskNumber(string Id, string Name, LoadRatio Ratio, bool Held);
