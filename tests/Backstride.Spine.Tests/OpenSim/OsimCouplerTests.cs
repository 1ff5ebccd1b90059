using Backstride.Spine.OpenSim.Models;

namespace Backstride.Spine.Tests.OpenSim;

/// <summary>Two hinges that bend together, as the lumbar joints of most trunk models do.</summary>
public class OsimCouplerTests
{
    [Fact]
    public void A_coupled_joint_follows_its_leader()
    {
        var model = TwoHinges();
        var at = OsimTexts.At(model, ("flex_extension", -0.5));
        model.Follow(at);
        Assert.Equal(-0.3, at[model.FindCoordinate("upper")], 12);
        // The lower joint takes 0.4 of the bend by its own function.
        Assert.Equal(-0.2, model.Joints[1].Axes[0].At(at), 12);
    }

    [Fact]
    public void Couplers_hold_nothing_unless_asked_as_OpenSim_does()
    {
        var model = TwoHinges();
        var each = OsimTexts.Solver(model);
        Assert.Equal(["lower/flex_extension", "upper/upper"], each.Rows);
        var loads = each.Solve(model.Defaults());
        // 20 kg 0.1 m ahead of the upper hinge, 10 kg more 0.05 m ahead of the lower: each hinge by itself.
        var (one, two) = (Force(loads, "short"), Force(loads, "long"));
        Assert.Equal(20 * 9.81 * 0.1, two * 0.05, 0.01);
        Assert.Equal((20 * 9.81 * 0.1) + (10 * 9.81 * 0.05), (one + two) * 0.05, 0.01);

        var together = OsimTexts.Solver(model, asOpenSim: true);
        Assert.Equal(["flex_extension"], together.Rows);
        loads = together.Solve(model.Defaults());
        (one, two) = (Force(loads, "short"), Force(loads, "long"));
        // Only the work of the whole bend balances: 0.4 of it in the lower hinge, 0.6 in the upper.
        Assert.Equal((20 * 9.81 * 0.1) + (0.4 * 10 * 9.81 * 0.05), (0.4 * one * 0.05) + (two * 0.05), 0.01);
    }

    [Fact]
    public void A_wall_that_follows_the_whole_bend_is_carried_by_its_share_above_and_below()
    {
        var model = TwoHinges();
        var loads = OsimTexts.Solver(model).Solve(model.Defaults());
        // The wall weighs 1 kg and follows half of the bend, wherever it takes place: half of it presses each hinge.
        Assert.Equal(30.5, loads.Joints[0].MassAboveKg, 6);
        Assert.Equal(20.5, loads.Joints[1].MassAboveKg, 6);
    }

    private static double Force(OsimLoads loads, string muscle) => loads.Muscles.Single(m => m.Name == muscle).ForceN;

    private static OsimModel TwoHinges() => OsimTexts.Good("""
        <OpenSimDocument Version="30000"><Model name="two"><gravity>0 -9.81 0</gravity><BodySet><objects>
          <Body name="ground"><Joint/></Body>
          <Body name="pelvis"><mass>10</mass><mass_center>0 0 0</mass_center><Joint><WeldJoint name="seat"><parent_body>ground</parent_body></WeldJoint></Joint></Body>
          <Body name="lumbar"><mass>10</mass><mass_center>0.05 0.05 0</mass_center><Joint><CustomJoint name="lower"><parent_body>pelvis</parent_body><location_in_parent>0 0.1 0</location_in_parent>
            <CoordinateSet><objects><Coordinate name="flex_extension"/></objects></CoordinateSet><SpatialTransform><TransformAxis name="rotation1"><function><LinearFunction><coefficients> 0.4 0 </coefficients></LinearFunction></function>
            <coordinates>flex_extension</coordinates><axis>0 0 1</axis></TransformAxis></SpatialTransform></CustomJoint></Joint></Body>
          <Body name="torso"><mass>20</mass><mass_center>0.1 0.2 0</mass_center><Joint><CustomJoint name="upper"><parent_body>lumbar</parent_body><location_in_parent>0 0.1 0</location_in_parent>
            <CoordinateSet><objects><Coordinate name="upper"/></objects></CoordinateSet><SpatialTransform><TransformAxis name="rotation1"><coordinates>upper</coordinates><axis>0 0 1</axis></TransformAxis></SpatialTransform></CustomJoint></Joint></Body>
          <Body name="wall"><mass>1</mass><mass_center>0 0 0</mass_center><Joint><CustomJoint name="wall"><parent_body>pelvis</parent_body>
            <CoordinateSet><objects><Coordinate name="wall_r3"/></objects></CoordinateSet><SpatialTransform><TransformAxis name="rotation1"><coordinates>wall_r3</coordinates><axis>0 0 1</axis></TransformAxis></SpatialTransform></CustomJoint></Joint></Body>
        </objects></BodySet><ConstraintSet><objects>
          <CoordinateCouplerConstraint name="c"><isDisabled>false</isDisabled><coupled_coordinates_function><LinearFunction><coefficients>0.6 0</coefficients></LinearFunction></coupled_coordinates_function>
            <independent_coordinate_names> flex_extension </independent_coordinate_names><dependent_coordinate_name> upper </dependent_coordinate_name></CoordinateCouplerConstraint>
          <CoordinateCouplerConstraint name="w"><coupled_coordinates_function><PiecewiseLinearFunction><x>-1 1</x><y>-0.5 0.5</y></PiecewiseLinearFunction></coupled_coordinates_function>
            <independent_coordinate_names>flex_extension</independent_coordinate_names><dependent_coordinate_name>wall_r3</dependent_coordinate_name></CoordinateCouplerConstraint>
        </objects></ConstraintSet><ForceSet><objects>
          <Schutte1993Muscle_Deprecated name="short"><GeometryPath><PathPointSet><objects><PathPoint name="a"><location>-0.05 0 0</location><body>pelvis</body></PathPoint><PathPoint name="b"><location>-0.05 0.05 0</location><body>lumbar</body></PathPoint></objects></PathPointSet></GeometryPath>
            <max_isometric_force>3000</max_isometric_force><optimal_fiber_length>0.05</optimal_fiber_length><tendon_slack_length>0.1</tendon_slack_length></Schutte1993Muscle_Deprecated>
          <Thelen2003Muscle name="long"><GeometryPath><PathPointSet><objects><PathPoint name="a"><location>-0.05 0 0</location><body>pelvis</body></PathPoint><PathPoint name="b"><location>-0.05 0.2 0</location><body>torso</body></PathPoint></objects></PathPointSet></GeometryPath>
            <max_isometric_force>3000</max_isometric_force><optimal_fiber_length>0.2</optimal_fiber_length><tendon_slack_length>0.2</tendon_slack_length></Thelen2003Muscle>
        </objects></ForceSet></Model></OpenSimDocument>
        """);
}
