using Backstride.Journal.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Backstride.Journal.Tests.Storage;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(12062.04, "12062.04")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.18523862086675202, "0.1852386")]
    [InlineData(0.00000005, "0")]
    [InlineData(-0.0000001, "-0.0000001")]
    [InlineData(1200, "1200")]
    [InlineData(2588881.97454979, "2588881.9745498")]
    [InlineData(1.7976931348623157E+308, "1.7976931348623157E+308")]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    public void Seven_places_are_written_and_no_more(double value, string text)
    {
        Assert.Equal(text, Document.Write(value));
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(Document.WriteUtf8(value)));
    }

    [Fact]
    public void What_is_read_is_what_was_written_but_for_what_no_sensor_says() => Prop.ForAll(ArbMap.Default.ArbFor<double>(), value =>
    {
        var read = Document.Read<double>(Document.Write(value));
        return double.IsFinite(value) ? Math.Abs(read - value) <= 0.51e-7 + Math.Abs(value) * 1e-15 : read.Equals(value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_of_few_places_comes_back_as_it_was() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<byte>(), (whole, places) =>
    {
        var value = whole / Math.Pow(10, places % 8);
        return Document.Read<double>(Document.Write(value)) == value;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_document_of_before_is_read_to_its_last_digit() => Assert.Equal([0.18523862086675202, double.NaN], Document.Read<double[]>("""[0.18523862086675202,"NaN"]"""));
}
