using Backstride.App.Web.Charts;

namespace Backstride.App.Web.SpineLab;

/// <summary>A ratio to standing as a bar with its band; the dashed line is standing.</summary>
public static class RatioBar
{
    public static string Svg(LoadRatio ratio, double most)
    {
        string At(double value) => SvgNumber.Percent(Math.Clamp(value / most, 0, 1));
        return new SvgWriter()
            .Open("svg", ("class", "ratio-bar"), ("width", "100%"), ("height", "14"), ("aria-hidden", "true"))
            .Shape("rect", ("class", "bar-band"), ("x", At(ratio.Low)), ("y", "1"), ("height", "12"), ("width", SvgNumber.Percent(Math.Clamp((ratio.High - Math.Max(0, ratio.Low)) / most, 0, 1))), ("rx", "4"))
            .Shape("rect", ("class", $"bar-value shade-{ratio.Shade}"), ("x", "0"), ("y", "4"), ("height", "6"), ("width", At(ratio.Value)), ("rx", "3"))
            .Shape("line", ("class", "bar-one"), ("x1", At(1)), ("x2", At(1)), ("y1", "-3"), ("y2", "17"))
            .Close().ToString();
    }
}
