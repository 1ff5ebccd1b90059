using System.Text;
using Backstride.Running.Files;
using Backstride.Running.Files.Xml;

namespace Backstride.Running.Tests.Xml;

public class StartTagTests
{
    [Theory]
    [InlineData("trkpt lat=\"50\" lon=\"8\"")]
    [InlineData("trkpt lat='50' lon = \"8\" /")]
    [InlineData("a:b\n\tx:c=\"d e=f\" g='\"'")]
    [InlineData("ele")]
    [InlineData("trkseg/")]
    [InlineData("x a=\"\"")]
    public void A_good_tag_is_left_as_it_is(string tag) => Assert.Null(StartTag.Mend(tag));

    [Theory]
    [InlineData("x a=\"1\" a=\"2\"", "x a=\"1\"")]
    [InlineData("x a=\"1\" b='2' a='3'/", "x a=\"1\" b='2'/")]
    [InlineData("x a=\"1\"b=\"2\"", "x a=\"1\" b=\"2\"")]
    [InlineData("x a=1 b=2/", "x a=\"1\" b=\"2\"/")]
    [InlineData("x a=\"<\" b=\"&\"", "x a=\"&lt;\" b=\"&amp;\"")]
    [InlineData("x a=\"&lt;\" a=\"2\"", "x a=\"&lt;\"")]
    [InlineData("x = \"1\"", null)]
    public void Any_other_has_each_attribute_once_and_in_quotes(string tag, string? mended) => Assert.Equal(mended, StartTag.Mend(tag));

    [Theory]
    [InlineData("a b=\"c>d\">e", 9)]
    [InlineData("a>", 1)]
    [InlineData("a b=\"c>d", StartTag.Unfinished)]
    [InlineData("a b", StartTag.Unfinished)]
    [InlineData("a <b>", StartTag.NoTag)]
    public void A_tag_ends_outside_quotes(string text, int end) => Assert.Equal(end, StartTag.End(text));

    [Fact]
    public void A_tag_is_mended_wherever_it_lies_in_the_stream_unless_it_is_longer_than_any()
    {
        // Behind more and more letters, so that the tag lies over the end of the room that is read at a time.
        foreach (var before in new[] { 0, 2200, 8100, 8150, 8180, 8192, 16_000 })
            foreach (var (value, whole) in new[] { (3, true), (5000, true), (7000, false) })
            {
                var text = $"<gpx><!--{new string('x', before)}--><trk><trkseg a=\"{new string('y', value)}\" a=\"2\"><trkpt lat=\"1\" lon=\"2\"><time>2024-05-04T06:30:00Z</time></trkpt></trkseg></trk></gpx>";
                var file = RunFile.Read(Encoding.UTF8.GetBytes(text), "a.gpx");
                Assert.Equal(whole ? 1 : 0, file.RecordCount);
                Assert.Equal(whole ? Integrity.Whole : Integrity.Unreadable, file.Integrity);
            }
    }
}
