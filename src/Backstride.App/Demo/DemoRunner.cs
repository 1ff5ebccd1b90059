namespace Backstride.App.Demo;

internal static class DemoRunner
{
    public const string FolderName = "demo-files";
}
