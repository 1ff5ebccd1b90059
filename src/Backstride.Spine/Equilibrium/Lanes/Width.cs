using System.Runtime.Intrinsics;

namespace Backstride.Spine.Equilibrium.Lanes;

/// <summary>How wide the registers are that the kernels use. The answers do not depend on it.</summary>
internal enum Width
{
    One,
    Four,
    Eight,
}

internal static class Widest
{
    public static Width Here { get; } =
        Vector512.IsHardwareAccelerated ? Width.Eight : Vector256.IsHardwareAccelerated ? Width.Four : Width.One;
}
