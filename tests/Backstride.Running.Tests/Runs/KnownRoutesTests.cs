using Backstride.Running.Runs;
using Backstride.Spine.Gait;

namespace Backstride.Running.Tests.Runs;

public class KnownRoutesTests
{
    private static readonly RouteShape Here = RouteShapeTests.Oval(), HereAgain = RouteShapeTests.Oval(jitter: 2), There = RouteShapeTests.Oval(lat: 48.1);

    private static Run Run(string? subSport = null) => RunBuilder.Build(MadeUpRun.Easy() with { SubSportText = subSport }).Run;

    [Fact]
    public void What_was_said_most_often_of_a_way_is_guessed()
    {
        var known = new KnownRoutes([(Here, Surface.Trail), (HereAgain, Surface.Trail), (Here, Surface.Road), (There, Surface.Track), (There, Surface.Track), (There, Surface.Track)]);
        Assert.Equal(Surface.Trail, known.Guess(RouteShapeTests.Oval(jitter: 5)));
        Assert.Equal(Surface.Track, known.Guess(RouteShapeTests.Oval(lat: 48.1, jitter: 5)));
        Assert.Equal(Surface.Unknown, known.Guess(RouteShapeTests.Oval(lat: 40)));
        Assert.Equal(Surface.Unknown, KnownRoutes.None.Guess(Here));
    }

    [Fact]
    public void As_many_of_one_as_of_the_other_is_always_answered_alike()
    {
        (RouteShape, Surface)[] said = [(Here, Surface.Grass), (HereAgain, Surface.Road)];
        Assert.Equal(new KnownRoutes(said).Guess(Here), new KnownRoutes([.. said.Reverse()]).Guess(Here));
    }

    [Fact]
    public void A_guess_is_marked_as_one_and_never_replaces_what_the_file_says()
    {
        var known = new KnownRoutes([(Here, Surface.Trail)]);
        var guessed = known.Guess(Run(), HereAgain);
        Assert.Equal((Surface.Trail, SurfaceSource.Route), (guessed.Surface, guessed.SurfaceFrom));
        var said = known.Guess(Run("treadmill"), HereAgain);
        Assert.Equal((Surface.Treadmill, SurfaceSource.File), (said.Surface, said.SurfaceFrom));
        Assert.Equal(SurfaceSource.Nobody, known.Guess(Run(), There).SurfaceFrom);
        Assert.Equal(SurfaceSource.Nobody, known.Guess(Run(), null).SurfaceFrom);
    }
}
