using System.Collections.Immutable;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// A dialect: one way of writing strands and duplexes. Immutable and thread-safe, and so must be the implementations of callers.
/// </summary>
public interface INotation
{
    /// <summary>Short name for look-up: <c>ionis</c>, <c>bracket</c>, ...</summary>
    string Name { get; }

    /// <summary>What it is, in a few words.</summary>
    string Title { get; }

    /// <summary>Whether texts of this dialect can be read; drawn structures are written only.</summary>
    bool CanRead => true;

    /// <summary>Whether molecules can be written in this dialect.</summary>
    bool CanWrite => true;

    /// <summary>Whether the sugars of a text come from a design stated beside it (<see cref="NotationOptions.Design"/>).</summary>
    bool TakesDesign => false;

    /// <summary>Whether its texts are records of several lines, each ended by LF: molfiles and SD files.</summary>
    bool IsMultiline => false;

    /// <summary>
    /// Characters below which a text may be a word or a number as well, as with codes of one letter or digit:
    /// <see cref="Notations.Detect"/> refuses a shorter one that no other dialect reads, and names the dialect.
    /// </summary>
    int MinDistinctiveLength => 0;

    /// <summary>Whether its texts state atoms and bonds rather than residues: SMILES, molfiles and SD files.</summary>
    bool StatesAtoms => false;

    /// <summary>Whether its texts are for programs and fill screens of readers: drawn structures and JSON.</summary>
    bool IsForPrograms => IsMultiline;

    /// <summary>
    /// Extensions of files that hold texts of this dialect and nothing else, in lower case with the dot, such as <c>.sdf</c>; none where it
    /// has no files of its own.
    /// </summary>
    ImmutableArray<string> FileExtensions => [];

    /// <summary>Reads a text of this dialect.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What the text itself does not say; <see langword="null"/> for nothing.</param>
    /// <returns>The molecule with notes and warnings, or all errors (at most 20).</returns>
    ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null);

    /// <summary>Writes a molecule in this dialect.</summary>
    /// <param name="molecule">The molecule.</param>
    /// <returns>The text with a warning for each feature that it cannot say, or the errors that make it impossible.</returns>
    FormatResult Write(NucleicAcid molecule);

    /// <summary>
    /// A text that this dialect has written as a record of a file of its own (<see cref="FileExtensions"/>), with its identifier where the
    /// format has a place for it: the title of a molfile, the header of FASTA, what follows a SMILES; else
    /// <c>id&lt;TAB&gt;text</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The identifier, on one line; <see langword="null"/> for none.</param>
    /// <returns>The record with its line end.</returns>
    string WriteRecord(string text, string? id) => id is null ? $"{text}\n" : $"{id}\t{text}\n";

    /// <summary>
    /// The words of this dialect for a row of the monomer tables, the one that is written first. A dialect that fuses base and sugar lists
    /// every word with the row in it.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <returns>The words; none where the dialect has no word for the row, as with drawn structures.</returns>
    /// <exception cref="ArgumentNullException">There is no row.</exception>
    IEnumerable<string> TokensOf(Monomer row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return [];
    }
}
