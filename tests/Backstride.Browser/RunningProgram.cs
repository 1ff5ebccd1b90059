using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Backstride.Testing;

namespace Backstride.Browser;

/// <summary>The built program as a newcomer starts it, with a data folder of its own that is removed afterwards.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly string Binary = Path.Combine(Repository.Root, "artifacts", "app", "backstride.dll");

    private readonly Process _process;

    private RunningProgram(Process process, string address, string dataFolder)
    {
        _process = process;
        Address = address;
        DataFolder = dataFolder;
    }

    public string Address { get; }

    public string DataFolder { get; }

    /// <summary>Starts the web app on a free loopback port and waits until it answers.</summary>
    public static async Task<RunningProgram> Serve(string? dataFolder = null)
    {
        var data = dataFolder ?? Directory.CreateTempSubdirectory("backstride-browser-").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        var process = Process.Start(Command(data, "serve", "--urls", address))!;
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => output.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var client = new HttpClient();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if (process.HasExited) throw new InvalidOperationException($"The program stopped with {process.ExitCode}: {output}");
            try
            {
                using var answer = await client.GetAsync(new Uri(address));
                if (answer.StatusCode == HttpStatusCode.OK) return new(process, address, data);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"No answer from {address}: {output}");
    }

    /// <summary>Runs one verb to its end: exit status, standard output, standard error.</summary>
    public static async Task<(int Status, string Output, string Errors)> Run(string dataFolder, params string[] arguments)
    {
        using var process = Process.Start(Command(dataFolder, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    private static ProcessStartInfo Command(string dataFolder, params string[] arguments)
    {
        if (!File.Exists(Binary)) throw new FileNotFoundException("The program is not built; ./test and ./backstride build it.", Binary);
        var start = new ProcessStartInfo("dotnet", [Binary, .. arguments, "--data", dataFolder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BACKSTRIDE_CHECKOUT"] = Repository.Root;
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends the process without a warning, as a power cut would, and starts it again on the same data. This one is gone afterwards.</summary>
    public async Task<RunningProgram> KillAndServeAgain()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        return await Serve(DataFolder);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (Directory.Exists(DataFolder)) Directory.Delete(DataFolder, recursive: true);
    }
}
