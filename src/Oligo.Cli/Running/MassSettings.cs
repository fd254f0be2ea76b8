using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>What a run of <c>oligo mass</c> does with its rows.</summary>
internal sealed record MassSettings(AtomicWeights Weights, TableFormat Format, OnError OnError, Shard? Shard, int Threads);
