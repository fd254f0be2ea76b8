using Oligo.Batches;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Reads bare sequences whose design leaves nothing open. What each letter means at each place is asked of the reader of the notation
/// itself, once, with sequences of one letter; letters that it refuses or remarks on are left to it. Immutable.
/// </summary>
internal sealed class SequenceRowReader : RowReader
{
    private const string Letters = "ACGTUI";

    // Rows that are read at once; the room for as many is reserved beforehand.
    private const int MostRows = 64 * 1024;

    private readonly string _letters;

    // The units of each letter at each place.
    private readonly PackedUnit[][] _units;

    private SequenceRowReader(string letters, PackedUnit[][] units)
    {
        _letters = letters;
        _units = units;
    }

    private int Length => _units[0].Length;

    /// <summary>The reader of a design, or <see langword="null"/> where every row has a remark or an error.</summary>
    /// <param name="notation">The notation of bare sequences.</param>
    /// <param name="options">The design, and what else a sequence does not say.</param>
    public static SequenceRowReader? Create(INotation notation, NotationOptions options)
    {
        if (options.Design is not { IsOfAnyLength: false } design)
        {
            return null;
        }
        string letters = "";
        var units = new List<PackedUnit[]>();
        foreach (char letter in Letters)
        {
            if (Ask(notation, new string(letter, design.Length), options) is { } strand)
            {
                letters += letter;
                units.Add([.. strand.PackedUnits]);
            }
        }
        return letters.Length == 0 ? null : new SequenceRowReader(letters, [.. units]);
    }

    public override bool Heeds(NotationOptions options) => true;

    public override bool TryAdd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer)
    {
        if (text.Length != Length)
        {
            return false;
        }
        Plan plan = PlanFor(writer);
        if (plan.Offsets is null)
        {
            return TryAddUnits(text, identifier, writer);
        }
        if (!SequenceKernel.TryReadSequence(text, plan.LetterOf, plan.IndexOf, plan.Offsets, writer.BeginCodes(text.Length)))
        {
            return false;
        }
        writer.EndCodes(text.Length, identifier);
        return true;
    }

    public override bool HasLines => true;

    public override int AddLines(ReadOnlySpan<byte> lines, BatchWriter writer, out int bytes)
    {
        bytes = 0;
        Plan plan = PlanFor(writer);
        if (plan.Offsets is not { } offsets || Length >= SequenceKernel.LongestOfLines || lines.Length <= Length || lines[Length] != '\n')
        {
            return 0;
        }
        Span<byte> rows = writer.BeginRows(Math.Min(lines.Length / (Length + 1), MostRows), Length, out int stride);
        Span<byte> padded = stackalloc byte[SequenceKernel.LongestOfLines];
        padded.Clear();
        offsets.CopyTo(padded);
        int count = SequenceKernel.ReadSequences(lines, Length, plan.LetterOf, plan.IndexOf, padded, rows, stride);
        writer.EndRows(count, Length);
        bytes = count * (Length + 1);
        return count;
    }

    private Plan PlanFor(BatchWriter writer)
    {
        if (writer.ReaderState is not Plan plan || plan.Reader != this)
        {
            writer.ReaderState = plan = new Plan(this, writer.Alphabet);
        }
        return plan;
    }

    private static Strand? Ask(INotation notation, string sequence, NotationOptions options)
    {
        try
        {
            ParseResult<NucleicAcid> result = notation.Read(sequence, options);
            return result.Diagnostics.IsEmpty ? (Strand)result.Value : null;
        }
        catch (ArgumentException)
        {
            // A design of another library: each row will say so.
            return null;
        }
    }

    private bool TryAddUnits(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer)
    {
        Span<PackedUnit> units = writer.UnitsFor(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int letter = _letters.IndexOf((char)text[i], StringComparison.Ordinal);
            if (letter < 0)
            {
                return false;
            }
            units[i] = _units[letter][i];
        }
        return writer.AddChain(units, identifier);
    }

    /// <summary>
    /// What the kernel needs for one alphabet: the codes of the letters lie side by side at every place, so that a code is an offset of the
    /// place and an index of the letter.
    /// </summary>
    private sealed class Plan : RowReaderState
    {
        public Plan(SequenceRowReader reader, ResidueAlphabet alphabet)
        {
            Reader = reader;
            for (int letter = 0; letter < reader._letters.Length; letter++)
            {
                LetterOf[reader._letters[letter] & 0xF] = (byte)reader._letters[letter];
                IndexOf[reader._letters[letter] & 0xF] = (byte)letter;
            }
            int places = reader._units[0].Select(unit => unit.ToUInt32()).Distinct().Count();
            if (alphabet.Count + (places * reader._letters.Length) <= ResidueAlphabet.Capacity)
            {
                Offsets = FindOffsets(reader, alphabet);
            }
        }

        public SequenceRowReader Reader { get; }

        /// <summary>By the low four bits of a letter, in which the six differ: the letter; 0 for none.</summary>
        public byte[] LetterOf { get; } = new byte[16];

        /// <summary>By the low four bits of a letter: its index.</summary>
        public byte[] IndexOf { get; } = new byte[16];

        /// <summary>Code of the first letter at each place; <see langword="null"/> when the codes do not lie side by side.</summary>
        public byte[]? Offsets { get; }

        private static byte[]? FindOffsets(SequenceRowReader reader, ResidueAlphabet alphabet)
        {
            byte[] offsets = new byte[reader.Length];
            for (int i = 0; i < offsets.Length; i++)
            {
                offsets[i] = (byte)alphabet.CodeOf(reader._units[0][i]);
                for (int letter = 0; letter < reader._letters.Length; letter++)
                {
                    if (offsets[i] == 0 || alphabet.CodeOf(reader._units[letter][i]) != offsets[i] + letter)
                    {
                        return null;
                    }
                }
            }
            return offsets;
        }
    }
}
