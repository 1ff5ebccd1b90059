namespace Backstride.App.Web.Charts;

/// <summary>Something drawn on a panel, in the colour of its quantity.</summary>
public abstract record Series(Quantity Quantity)
{
    /// <summary>The values that the axis must have room for; missing ones may be among them.</summary>
    public abstract IEnumerable<double> Values { get; }

    /// <summary>Curves, in the layer that is stretched to the reader's width.</summary>
    public virtual void DrawCurves(SvgWriter svg, PlotFrame frame)
    {
    }

    /// <summary>Dots and bars, which keep their shape.</summary>
    public virtual void DrawShapes(SvgWriter svg, PlotFrame frame)
    {
    }
}
