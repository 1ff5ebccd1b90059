using System.Text;
using Backstride.Spine.OpenSim.Models;

namespace Backstride.Spine.Tests.OpenSim;

/// <summary>Small OpenSim models written by hand, in both layouts of the file.</summary>
internal static class OsimTexts
{
    /// <summary>A chest of 30 kg, 0.1 m ahead of one hinge 0.2 m above the pelvis, and a muscle 0.05 m behind the hinge, straight up.</summary>
    public const string HingeOld = """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSimDocument Version="30000"><Model name="hinge">
          <gravity> 0 -9.81 0 </gravity>
          <BodySet><objects>
            <Body name="ground"><mass>0</mass><mass_center>0 0 0</mass_center><Joint/></Body>
            <Body name="pelvis"><mass>10</mass><mass_center>0 0 0</mass_center>
              <Joint><WeldJoint name="seat"><parent_body>ground</parent_body><location_in_parent>0 1 0</location_in_parent>
                <orientation_in_parent>0 0 0</orientation_in_parent><location>0 0 0</location><orientation>0 0 0</orientation></WeldJoint></Joint></Body>
            <Body name="torso"><mass> 30.000 </mass><mass_center>       0.1       0.25       0 </mass_center>
              <Joint><CustomJoint name="back"><parent_body>pelvis</parent_body><location_in_parent>0 0.2 0</location_in_parent>
                <orientation_in_parent>0 0 0</orientation_in_parent><location>0 0 0</location><orientation>0 0 0</orientation>
                <CoordinateSet name=""><objects><Coordinate name="lumbar_extension"><motion_type> rotational </motion_type><default_value> 0 </default_value>
                  <range> -1.5 1.5 </range><locked> false </locked><prescribed_function/></Coordinate></objects><groups/></CoordinateSet>
                <reverse> false </reverse>
                <SpatialTransform name="">
                  <TransformAxis name="rotation1"><function><LinearFunction name=""><coefficients> 1 0 </coefficients></LinearFunction></function>
                    <coordinates> lumbar_extension </coordinates><axis> 0 0 1 </axis></TransformAxis>
                  <TransformAxis name="rotation2"><function><Constant name=""><value> 0 </value></Constant></function><coordinates> </coordinates><axis> 1 0 0 </axis></TransformAxis>
                </SpatialTransform></CustomJoint></Joint></Body>
          </objects></BodySet>
          <ConstraintSet><objects/></ConstraintSet>
          <ForceSet><objects>
            <Thelen2003Muscle name="extensor"><isDisabled> false </isDisabled>
              <GeometryPath name=""><PathPointSet><objects>
                <PathPoint name="a"><location> -0.05 0.1 0 </location><body> pelvis </body></PathPoint>
                <PathPoint name="b"><location> -0.05 0.1 0 </location><body> torso </body></PathPoint>
              </objects></PathPointSet></GeometryPath>
              <max_isometric_force> 3000 </max_isometric_force><optimal_fiber_length> 0.1 </optimal_fiber_length>
              <tendon_slack_length> 0.1 </tendon_slack_length><pennation_angle> 0 </pennation_angle></Thelen2003Muscle>
          </objects></ForceSet>
        </Model></OpenSimDocument>
        """;

    /// <summary>The same model as OpenSim 4 writes it.</summary>
    public const string HingeNew = """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSimDocument Version="40000"><Model name="hinge">
          <Ground name="ground"/>
          <gravity>0 -9.81 0</gravity>
          <BodySet name="bodyset"><objects>
            <Body name="pelvis"><mass>10</mass><mass_center>0 0 0</mass_center></Body>
            <Body name="torso"><mass>30</mass><mass_center>0.1 0.25 0</mass_center></Body>
          </objects></BodySet>
          <JointSet name="jointset"><objects>
            <PinJoint name="back"><socket_parent_frame>pelvis_offset</socket_parent_frame><socket_child_frame>torso_offset</socket_child_frame>
              <coordinates><Coordinate name="lumbar_extension"><default_value>0</default_value></Coordinate></coordinates>
              <frames>
                <PhysicalOffsetFrame name="pelvis_offset"><socket_parent>/bodyset/pelvis</socket_parent><translation>0 0.2 0</translation><orientation>0 0 0</orientation></PhysicalOffsetFrame>
                <PhysicalOffsetFrame name="torso_offset"><socket_parent>/bodyset/torso</socket_parent><translation>0 0 0</translation><orientation>0 0 0</orientation></PhysicalOffsetFrame>
              </frames></PinJoint>
            <WeldJoint name="seat"><socket_parent_frame>ground_offset</socket_parent_frame><socket_child_frame>/bodyset/pelvis</socket_child_frame>
              <frames><PhysicalOffsetFrame name="ground_offset"><socket_parent>/ground</socket_parent><translation>0 1 0</translation><orientation>0 0 0</orientation></PhysicalOffsetFrame></frames></WeldJoint>
          </objects></JointSet>
          <ForceSet name="forceset"><objects>
            <Millard2012EquilibriumMuscle name="extensor">
              <GeometryPath name="path"><PathPointSet><objects>
                <PathPoint name="a"><socket_parent_frame>/bodyset/pelvis</socket_parent_frame><location>-0.05 0.1 0</location></PathPoint>
                <PathPoint name="b"><socket_parent_frame>/bodyset/torso</socket_parent_frame><location>-0.05 0.1 0</location></PathPoint>
              </objects></PathPointSet></GeometryPath>
              <max_isometric_force>3000</max_isometric_force><optimal_fiber_length>0.1</optimal_fiber_length>
              <tendon_slack_length>0.1</tendon_slack_length><pennation_angle_at_optimal>0</pennation_angle_at_optimal></Millard2012EquilibriumMuscle>
          </objects></ForceSet>
        </Model></OpenSimDocument>
        """;

    public static OsimReading Read(string text) => OsimReading.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    /// <summary>A model that must be read without any fault.</summary>
    public static OsimModel Good(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Faults);
        return reading.Model!;
    }

    public static OsimSolver Solver(OsimModel model, bool asOpenSim = false)
    {
        var solver = OsimSolver.Of(model, out var fault, asOpenSim: asOpenSim);
        Assert.Null(fault);
        return solver!;
    }

    /// <summary>The coordinates as the model has them, but for these.</summary>
    public static double[] At(OsimModel model, params (string Name, double Value)[] set)
    {
        var at = model.Defaults();
        foreach (var (name, value) in set) at[model.FindCoordinate(name)] = value;
        return at;
    }
}
