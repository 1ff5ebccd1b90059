using System.Xml.Linq;
using Backstride.App.Web.Drawings;
using Backstride.Knowledge;

namespace Backstride.App.Tests.Drawings;

public class StickFigureTests
{
    private static readonly string[] Supports = ["standing", "lying", "all-fours", "side-lying", "kneeling", "sitting"];
    private static readonly string?[] KnownProps = [null, "chair", "step", "wall", "stick", "band", "weight"];

    private static readonly IReadOnlyList<Exercise> Exercises = CatalogueReader.ReadEmbedded().Catalogue!.Exercises;

    public static TheoryData<string> Ids() => [.. Exercises.Select(exercise => exercise.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_drawing_is_one_well_formed_picture_with_a_title_and_a_group_for_each_frame(string id)
    {
        var exercise = Of(id);
        var svg = XElement.Parse(StickFigure.ToSvg(exercise));
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Equal(exercise.Name, svg.Elements().First().Value);
        Assert.Equal(exercise.Drawing.Count, svg.Elements().Count(e => (string?)e.Attribute("class") == "frame"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_figure_rests_on_the_ground_and_no_limb_goes_below_it(string id) =>
        Assert.All(Poses(id), pose =>
        {
            var limbs = new[] { pose.NearLeg, pose.FarLeg, pose.NearArm, pose.FarArm }.SelectMany(limb => limb.Spots).ToList();
            Assert.All(limbs, spot => Assert.True(spot.Y > -1, $"{id}: {spot.Y}"));
            Assert.True(pose.Head.Y >= BodyPose.HeadRadius - 1, $"{id}: head at {pose.Head.Y}");
            var lowest = limbs.Select(spot => spot.Y).Append(pose.Hip.Y - BodyPose.BodyRadius).Append(pose.Head.Y - BodyPose.HeadRadius).Min();
            Assert.InRange(lowest, -1, Props.UnderNearFoot(pose.Frame.Prop) + 1);
        });

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_body_is_the_same_in_every_frame(string id) =>
        Assert.All(Poses(id), pose =>
        {
            Assert.Equal(48, Length(pose.Shoulder - pose.Hip), 6);
            Assert.All([pose.NearLeg, pose.FarLeg], leg => Assert.Equal((38.0, 38.0), (Math.Round(Length(leg.Middle - leg.Root), 6), Math.Round(Length(leg.End - leg.Middle), 6))));
            Assert.All([pose.NearArm, pose.FarArm], arm => Assert.Equal((26.0, 26.0), (Math.Round(Length(arm.Middle - arm.Root), 6), Math.Round(Length(arm.End - arm.Middle), 6))));
        });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_drawing_shows_a_working_part_and_knows_its_words(string id)
    {
        var exercise = Of(id);
        Assert.All(exercise.Drawing, frame => Assert.Contains(frame.Support, Supports));
        Assert.All(exercise.Drawing, frame => Assert.Contains(frame.Prop, KnownProps));
        Assert.All(exercise.Muscles, muscle =>
        {
            var pen = new SvgPen();
            WorkingParts.Draw(pen, Poses(id)[0], muscle);
            Assert.NotEmpty(pen.Text);
        });
    }

    [Fact]
    public void A_title_with_signs_of_markup_stays_text() =>
        Assert.Equal("<b> & co", XElement.Parse(StickFigure.ToSvg(Of("squat").Drawing, [], "<b> & co")).Elements().First().Value);

    [Fact]
    public void Standing_it_is_about_150_pixels_tall() => Assert.InRange(Poses("squat")[0].Head.Y + BodyPose.HeadRadius, 147, 153);

    private static Exercise Of(string id) => Exercises.Single(exercise => exercise.Id == id);

    private static List<BodyPose> Poses(string id) => [.. Of(id).Drawing.Select(frame => BodyPose.Grounded(frame, Props.UnderNearFoot(frame.Prop)))];

    private static double Length(Spot spot) => Math.Sqrt((spot.X * spot.X) + (spot.Y * spot.Y));
}
