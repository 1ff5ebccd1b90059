using Backstride.Spine.Loads;
using Backstride.Spine.Postures;

namespace Backstride.Spine;

/// <summary>The lumbar model: a task in, loads out. Always answers; what could not be held is in the certificate.</summary>
public static class SpineModel
{
    public static SpineLoads Solve(SpineTask task) => LoadReader.Read(task);
}
