using Backstride.App.Web;

// The command line is hung in here; until then the web app starts by itself.
var folder = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "backstride");
var app = WebHost.Build(new WebOptions(folder, args.Length > 1 ? args[1] : WebOptions.DefaultUrls));
await app.RunAsync();
return 0;
