using Backstride.Spine.Loads;
using Backstride.Spine.Postures;

namespace Backstride.Spine;

/// <summary>The lumbar model: a task in, loads out. Always answers; what could not be held is in the certificate.</summary>
public static class SpineModel
{
    /// <summary>Goes up whenever the same posture or the same step comes out with another load, so that loads kept from an earlier edition can be worked out anew.</summary>
    public const int Edition = 1;

    public static SpineLoads Solve(SpineTask task) => LoadReader.Read(task);
}
