using Backstride.Knowledge;

namespace Backstride.App.Web.Drawings;

/// <summary>Joint angles to joint positions, with one body for all drawings. Standing, it is 150 px tall.</summary>
internal sealed class BodyPose
{
    public const double HeadRadius = 10;
    public const double BodyRadius = 5;

    private const double Trunk = 48;
    private const double Neck = 17;
    private const double UpperArm = 26;
    private const double Forearm = 26;
    private const double Thigh = 38;
    private const double Shin = 38;
    private const double Foot = 13;

    private readonly Spot _shift;

    private BodyPose(DrawingFrame frame, Spot shift)
    {
        Frame = frame;
        _shift = shift;
    }

    public DrawingFrame Frame { get; }

    public Spot Hip => _shift;

    public Spot Shoulder => Hip + Spot.Polar(Frame.Trunk, Trunk);

    public Spot Head => Shoulder + Spot.Polar(Frame.Trunk - Frame.Neck, Neck);

    /// <summary>Tip of the nose, which shows where the figure looks; null when it looks at the reader.</summary>
    public Spot? Nose => Frame.Support == "side-lying" || FacesReader ? null : Head + Spot.Polar(Frame.Trunk - Frame.Neck - 90, HeadRadius + 4);

    /// <summary>Seen from the front: both sides are as near.</summary>
    public bool FacesReader => Frame.Support == "facing";

    public Limb NearLeg => Leg(Frame.HipNear, Frame.KneeNear, Frame.AnkleNear);

    public Limb FarLeg => Leg(Frame.HipFar, Frame.KneeFar, Frame.AnkleFar);

    public Limb NearArm => Arm(Frame.ShoulderNear, Frame.ElbowNear);

    public Limb FarArm => Arm(Frame.ShoulderFar, Frame.ElbowFar);

    /// <summary>Where the low back is pulled to when it rounds or hollows: the control point of the trunk's curve.</summary>
    public Spot LowBack => Hip + Spot.Polar(Frame.Trunk, Trunk * 0.45) + Spot.Polar(Frame.Trunk + 90, Trunk * Math.Tan(double.DegreesToRadians(Frame.Lumbar) / 2));

    /// <summary>The point that stays put from frame to frame: the foot when standing, else the hip.</summary>
    public double AnchorX => Frame.Support == "standing" || FacesReader ? NearLeg.End.X : Hip.X;

    public IEnumerable<Spot> Outline =>
    [
        .. NearLeg.Spots, .. FarLeg.Spots, .. NearArm.Spots, .. FarArm.Spots, LowBack,
        Head + new Spot(-HeadRadius, -HeadRadius), Head + new Spot(HeadRadius, HeadRadius),
    ];

    /// <summary>The pose with its lowest part on the ground and its anchor at x = 0.</summary>
    /// <param name="groundUnderNearFoot">How high the near foot stands: the height of a step.</param>
    public static BodyPose Grounded(DrawingFrame frame, double groundUnderNearFoot)
    {
        var free = new BodyPose(frame, default);
        var lowest = new[] { free.Hip.Y - BodyRadius, free.Shoulder.Y - BodyRadius, free.Head.Y - HeadRadius }
            .Concat(free.NearLeg.Spots.Skip(1).Select(spot => spot.Y - groundUnderNearFoot))
            .Concat(groundUnderNearFoot > 0 ? [] : free.FarLeg.Spots.Skip(1).Select(spot => spot.Y))
            .Concat(free.NearArm.Spots.Concat(free.FarArm.Spots).Skip(1).Select(spot => spot.Y))
            .Min();
        return new(frame, new(-free.AnchorX, -lowest));
    }

    private Limb Leg(double hip, double knee, double ankle)
    {
        var thigh = Frame.Trunk + 180 + hip;
        var shin = thigh - knee;
        var kneeAt = Hip + Spot.Polar(thigh, Thigh);
        var ankleAt = kneeAt + Spot.Polar(shin, Shin);
        return new(Hip, kneeAt, ankleAt, ankleAt + Spot.Polar(shin + 90 - ankle, Foot), thigh, shin);
    }

    private Limb Arm(double shoulder, double elbow)
    {
        var upper = Frame.Trunk + 180 + shoulder;
        var lower = upper + elbow;
        var root = Shoulder - Spot.Polar(Frame.Trunk, 4);
        var elbowAt = root + Spot.Polar(upper, UpperArm);
        var hand = elbowAt + Spot.Polar(lower, Forearm);
        return new(root, elbowAt, hand, hand, upper, lower);
    }
}
