namespace Backstride.Browser;

/// <summary>All browser tests share one Chromium and run one after another: two cores are busy enough.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserTests : ICollectionFixture<Chromium>;
