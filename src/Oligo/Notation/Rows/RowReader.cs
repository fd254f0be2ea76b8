using Oligo.Batches;

namespace Oligo.Notation;

/// <summary>
/// Reads the plain texts of a notation straight into a batch. Refuses what it does not know for certain: the reader of the notation decides
/// then. Immutable.
/// </summary>
internal abstract class RowReader
{
    /// <summary>
    /// Adds a row if its text is plain: one that the reader of the notation reads, as these residues, without any remark.
    /// </summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="identifier">The name of the row in UTF-8.</param>
    /// <param name="writer">Takes the row.</param>
    /// <returns>Whether it was added.</returns>
    public abstract bool TryAdd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer);

    /// <summary>
    /// Whether it refuses a text that overrules something of the options, which the reader of the notation reports; by default it knows of
    /// nothing stated beside a text.
    /// </summary>
    public virtual bool Heeds(NotationOptions options) => !UnusedOptions.AreStated(options);

    /// <summary>Whether it reads lines many at a time.</summary>
    public virtual bool HasLines => false;

    /// <summary>
    /// Adds rows of whole lines, plain texts without names, from the first one on; stops where it is not certain. What is left is read line
    /// by line.
    /// </summary>
    /// <param name="lines">Lines in UTF-8.</param>
    /// <param name="writer">Takes the rows.</param>
    /// <param name="bytes">Bytes of the lines that were added.</param>
    /// <returns>Number of lines added; 0 where a reader knows no such way.</returns>
    public virtual int AddLines(ReadOnlySpan<byte> lines, BatchWriter writer, out int bytes)
    {
        bytes = 0;
        return 0;
    }
}
