using Backstride.App.Web.Charts;
using Backstride.Running.Load;

namespace Backstride.App.Web.Runs;

/// <summary>A back load as a short bar; the translucent part is its band.</summary>
public static class LoadBar
{
    public static string Svg(RunSpineLoad load, double mostEasyKm)
    {
        var scale = Math.Max(mostEasyKm, 1e-9);
        var (low, middle, high) = (load.LowEasyKm / scale, load.EasyKm / scale, load.HighEasyKm / scale);
        return new SvgWriter()
            .Open("svg", ("class", "load-bar"), ("width", "100%"), ("height", "8"), ("role", "img"), ("aria-label", $"band {RunWords.Band(load)} easy km"))
            .Shape("rect", ("class", "bar-band"), ("x", SvgNumber.Percent(low)), ("y", "0"), ("width", SvgNumber.Percent(Math.Max(0, high - low))), ("height", "8"), ("rx", "3"))
            .Shape("rect", ("class", "bar-value"), ("x", "0"), ("y", "2"), ("width", SvgNumber.Percent(middle)), ("height", "4"), ("rx", "2"))
            .Close().ToString();
    }
}
