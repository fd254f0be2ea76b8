using Oligo.Cli.Input;

namespace Oligo.Cli.Running;

/// <summary>What a run does with rows.</summary>
/// <param name="OnError">What becomes of a row in error.</param>
/// <param name="Shard">The part of the input; <see langword="null"/> for all of it.</param>
/// <param name="Threads">Threads that read, work and write.</param>
internal sealed record RowSettings(OnError OnError, Shard? Shard, int Threads)
{
    /// <summary>Keeps the blocks that are finished; <see langword="null"/> where none are kept.</summary>
    public BlockLog? Log { get; init; }
}
