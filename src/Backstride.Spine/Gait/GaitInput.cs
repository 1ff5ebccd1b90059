using Backstride.Spine.Anatomy;

namespace Backstride.Spine.Gait;

/// <summary>What a watch says of one stretch of running or walking.</summary>
/// <param name="SpeedMps">0.3 to 12 m/s.</param>
/// <param name="CadenceSpm">Steps per minute, both feet, 60 to 260.</param>
/// <param name="ContactTimeMs">Ground contact time; estimated from speed and cadence, with a wider band, when null.</param>
/// <param name="VerticalOscillationMm">Rise and fall of the trunk in a step; null when not measured.</param>
/// <param name="GradePercent">Rise over run, uphill positive.</param>
/// <param name="LeanDeg">Forward lean of the trunk without the carried weight; the usual lean, with a wider band, when null.</param>
/// <param name="CarriedKg">Mass carried on the back, 0 to 60; the person leans into it until it is balanced over the feet.</param>
public sealed record GaitInput(
    Person Person,
    double SpeedMps,
    double CadenceSpm,
    double? ContactTimeMs = null,
    double? VerticalOscillationMm = null,
    double GradePercent = 0,
    Surface Surface = Surface.Unknown,
    double? LeanDeg = null,
    double CarriedKg = 0);
