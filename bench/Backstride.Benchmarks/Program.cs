using Backstride.Benchmarks.Running;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

if (DecodeCommand.Run(args)) return;

if (args is ["spine"])
{
    Backstride.Benchmarks.Spine.SpineTimes.Print(Console.Out);
    return;
}

if (args is ["activity"])
{
    Backstride.Benchmarks.Spine.ActivityLeftOut.Print(Console.Out);
    return;
}

if (args is ["tonic-floor"])
{
    Backstride.Benchmarks.Spine.TonicFloor.Print(Console.Out);
    return;
}

// In one process: the generated projects of the default toolchain do not know this repository's central packages,
// and figures that are compared should come out of one run anyway.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "BenchmarkDotNet"));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
