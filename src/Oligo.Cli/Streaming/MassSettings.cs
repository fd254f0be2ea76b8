using Oligo.Chemistry;

namespace Oligo.Cli.Streaming;

/// <summary>What a run of <c>oligo mass</c> does with its rows.</summary>
internal sealed record MassSettings(AtomicWeights Weights, TableFormat Format, OnError OnError, Shard? Shard, int Threads);
