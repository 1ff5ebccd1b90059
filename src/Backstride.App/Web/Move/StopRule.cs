namespace Backstride.App.Web.Move;

/// <summary>How much pain during an exercise is still all right: up to 3 of 10. Our own judgement; the papers differ.</summary>
public static class StopRule
{
    public const double From = 3;

    public static bool TooMuch(double? pain) => pain > From;
}
