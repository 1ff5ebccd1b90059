namespace Backstride.Knowledge;

/// <summary>From which side a body is drawn.</summary>
public enum BodyView
{
    Back,
    Front,
}
