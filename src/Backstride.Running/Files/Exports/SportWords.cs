using System.Text;

namespace Backstride.Running.Files.Exports;

/// <summary>What services call a sport in the language of the account. A word that is not here is asked of the runner, never guessed.</summary>
internal static class SportWords
{
    private static readonly (string Sport, string? SubSport, string[] Words)[] Table =
    [
        ("running", "trail", ["trail run", "trailrun", "traillauf", "trail", "trailloop", "sentier", "terränglöpning", "terrengløp", "carrera de trail", "carrera de montaña", "corrida em trilha"]),
        ("running", "virtualActivity", ["virtual run", "virtualrun", "virtueller lauf", "course virtuelle", "carrera virtual", "corrida virtual", "corsa virtuale", "virtuele hardloopsessie"]),
        ("running", "treadmill", ["treadmill", "laufband", "treadmill running", "tapis roulant", "tapis de course", "loopband"]),
        ("running", null, ["run", "running", "lauf", "laufen", "joggen", "course", "course à pied", "course a pied", "carrera", "correr", "corrida", "corsa", "hardlopen", "hardloopsessie", "löpning", "løping", "løp", "løb", "løbetur", "juoksu", "bieg", "bieganie", "běh", "beh", "бег", "забег", "koşu", "futás", "alergare", "lari", "ランニング", "ラン", "跑步", "달리기", "러닝"]),
        ("walking", null, ["walk", "walking", "spaziergang", "gehen", "marche", "caminata", "caminar", "caminhada", "camminata", "wandeling", "wandelen", "promenad", "gåtur", "gang", "kävely", "spacer", "chůze", "ходьба", "yürüyüş", "séta", "ウォーキング", "ウォーク", "步行", "걷기"]),
        ("hiking", null, ["hike", "hiking", "wanderung", "wandern", "randonnée", "randonnee", "senderismo", "excursión", "trilha", "escursione", "escursionismo", "hiken", "vandring", "fottur", "vandretur", "vaellus", "wędrówka", "turistika", "поход", "doğa yürüyüşü", "ハイキング", "ハイク", "徒步", "하이킹"]),
        ("cycling", null, ["ride", "cycling", "biking", "road_biking", "virtual ride", "e-bike ride", "ebikeride", "gravel ride", "mountain bike ride", "radfahrt", "radfahren", "fahrt", "vélo", "sortie à vélo", "sortie vélo", "ciclismo", "vuelta ciclista", "bicicleta", "pedalada", "pedalata", "giro in bici", "fietsrit", "fietsen", "cykling", "cykeltur", "sykling", "sykkeltur", "pyöräily", "jazda", "jazda na rowerze", "jízda", "jízda na kole", "велозаезд", "велосипед", "bisiklet", "kerékpározás", "ライド", "サイクリング", "骑行", "라이딩"]),
        ("swimming", null, ["swim", "swimming", "schwimmen", "natation", "natación", "natação", "nuoto", "zwemmen", "simning", "svømming", "svømning", "uinti", "pływanie", "plavání", "плавание", "yüzme", "úszás", "スイム", "游泳", "수영"]),
        ("training", null, ["workout", "weight training", "weighttraining", "crossfit", "yoga", "pilates", "training", "krafttraining", "entraînement", "musculation", "entrenamiento", "treino", "allenamento", "krachttraining", "styrketräning", "styrketrening", "trening", "тренировка"]),
        ("generic", null, ["elliptical", "stair stepper", "stair-stepper", "rowing", "alpine ski", "nordic ski", "backcountry ski", "snowboard", "snowshoe", "kayaking", "canoeing", "stand up paddling", "surfing", "soccer", "tennis", "golf", "rock climb", "ice skate", "inline skate", "skateboard", "handcycle", "wheelchair", "virtual row", "badminton", "squash", "table tennis", "pickleball", "sail", "windsurf", "kitesurf", "velomobile"]),
    ];

    private static readonly Dictionary<string, (string Sport, string? SubSport)> ByWord = Make();

    /// <summary>FIT's words; null where the word is not known.</summary>
    public static (string? Sport, string? SubSport) Find(string? word)
    {
        if (string.IsNullOrWhiteSpace(word)) return (null, null);
        return ByWord.TryGetValue(Plain(word), out var found) ? found : SportNames.FromText(word);
    }

    /// <summary>The word of a track or an activity in a file: in other languages too, but not those that mean something else in English.</summary>
    public static (string? Sport, string? SubSport) InFile(string? word)
    {
        var plain = SportNames.FromText(word);
        if (plain.Sport is not null || word?.Trim().ToLowerInvariant() is "course" or "trail") return plain;
        var found = Find(word);
        return CadenceRule.OnFoot(SportNames.ToSport(found.Sport)) ? found : plain;
    }

    private static Dictionary<string, (string, string?)> Make()
    {
        var words = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        foreach (var (sport, subSport, list) in Table)
            foreach (var word in list) words.TryAdd(Plain(word), (sport, subSport));
        return words;
    }

    private static string Plain(string word) => word.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormC).Replace('_', ' ').Replace('-', ' ');
}
