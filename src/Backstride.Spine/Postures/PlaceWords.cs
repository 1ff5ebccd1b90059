namespace Backstride.Spine.Postures;

/// <summary>Words that stand for places: their own names, and both of a pair at once ("hands", "both feet").</summary>
internal static class PlaceWords
{
    private static readonly Dictionary<string, Place[]> Pairs = new()
    {
        ["hands"] = [Place.RightHand, Place.LeftHand],
        ["elbows"] = [Place.RightElbow, Place.LeftElbow],
        ["shoulders"] = [Place.RightShoulder, Place.LeftShoulder],
        ["thighs"] = [Place.RightThigh, Place.LeftThigh],
        ["knees"] = [Place.RightKnee, Place.LeftKnee],
        ["feet"] = [Place.RightFoot, Place.LeftFoot],
    };

    /// <summary>None when the word is no place.</summary>
    public static Place[] Of(string word)
    {
        foreach (var place in Enum.GetValues<Place>())
            if (TaskWords.Same(word, place.ToString())) return [place];
        foreach (var (name, pair) in Pairs)
            if (TaskWords.Same(word, name) || TaskWords.Same(word, "both" + name)) return pair;
        return [];
    }
}
