using BenchmarkDotNet.Running;
using Oligo.Benchmarks;

if (args is [PeerTimes.Argument, var formula, var letters])
{
    PeerTimes.Write(formula, letters);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(SingleStrandBenchmark).Assembly).Run(args);
