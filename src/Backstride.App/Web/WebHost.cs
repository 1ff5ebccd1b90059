using Backstride.App.Importing;
using Backstride.App.Services;
using Backstride.App.Web.Frame;
using Backstride.App.Web.Learn;
using Backstride.Journal;
using Microsoft.AspNetCore.DataProtection;

namespace Backstride.App.Web;

/// <summary>Builds the web app: services, the order a request passes through, and every set of pages.</summary>
public static class WebHost
{
    private const long MostFormBytes = 1 << 20;

    /// <param name="options">Where the data lie and where to listen.</param>
    /// <param name="clock">The clock of the pages; the machine's when null.</param>
    public static WebApplication Build(WebOptions options, TimeProvider? clock = null)
    {
        Directory.CreateDirectory(options.DataFolder);
        // No settings files and no arguments: everything the app obeys is in the options.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = [],
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Forms are small; the upload of run files raises its own limit.
            kestrel.Limits.MaxRequestBodySize = MostFormBytes;
        });
        builder.Configuration["AllowedHosts"] = HostNames.AllowedFor(options.Urls);
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            // The keys only sign the forms of this one machine; they lie in the person's own folder.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // A start that fails is thrown as well, and told in one line by who started it.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        AddServices(builder.Services, options, clock ?? TimeProvider.System);

        var app = builder.Build();
        app.UseMiddleware<HeadRequests>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseErrorPages();
        // Named here, because it would else come first of all and find no page for HEAD.
        app.UseRouting();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapPageSets();
        app.MapRazorComponents<Document>();
        // The first page should not wait for knowledge/ to be read.
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => WarmUp(app.Services)));
        return app;
    }

    private static void WarmUp(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetService<Companion>();
    }

    private static void AddServices(IServiceCollection services, WebOptions options, TimeProvider clock)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "backstride-form");
        services.AddDataProtection().SetApplicationName("backstride")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataFolder, "keys")));
        services.AddSingleton(clock);
        services.AddSingleton(options);
        services.AddSingleton(_ => new KnowledgeKeeper(options.KnowledgeFolder, options.DataFolder, clock));
        // One edition for one request, even when another is taken over meanwhile.
        services.AddScoped(provider => provider.GetRequiredService<KnowledgeKeeper>().Current());
        services.AddScoped(provider => provider.GetRequiredService<KnowledgeChoice>().Catalogue);
        services.AddSingleton(_ => JournalDatabase.Open(options.DataFolder));
        services.AddScoped<Companion>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton(provider => new UploadedFiles(provider.GetRequiredService<JournalDatabase>(), clock, options.DataFolder));
        services.AddSingleton<WatchService>();
        services.AddHostedService(provider => provider.GetRequiredService<WatchService>());
        services.AddHostedService<LoadService>();
        services.AddSingleton<TaskNumbers>();
    }
}
