namespace Backstride.Spine.Loads;

public sealed record MuscleLoad(string Name, double ForceN, double Activation);
