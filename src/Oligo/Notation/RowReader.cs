namespace Oligo.Notation;

/// <summary>Reads the plain texts of a notation straight into a batch. Refuses what it does not know for certain: the reader of the notation decides then. Immutable.</summary>
internal abstract class RowReader
{
    /// <summary>The reader of a notation, or <see langword="null"/> where there is none.</summary>
    public static RowReader? For(INotation? notation, NotationOptions options) => notation switch
    {
        IonisNotation => new CanonicalRowReader(),
        SequenceNotation => SequenceRowReader.Create(options),
        HelmNotation => new HelmRowReader(),
        _ => null,
    };

    /// <summary>Adds a row if its text is plain: one that the reader of the notation reads, as these residues, without any remark.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="identifier">The name of the row in UTF-8.</param>
    /// <param name="builder">Takes the row.</param>
    /// <returns>Whether it was added.</returns>
    public abstract bool TryAdd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, StrandBatchBuilder builder);
}
