using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Oligo.Benchmarks.SingleStrandBenchmark).Assembly).Run(args);
