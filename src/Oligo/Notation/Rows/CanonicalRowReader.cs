using Oligo.Batches;

namespace Oligo.Notation;

/// <summary>
/// Reads the plain core of the canonical notation: its strictest form by the kernel, any other by the walk that strands are read with.
/// Immutable.
/// </summary>
internal sealed class CanonicalRowReader : RowReader
{
    public override bool TryAdd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer)
    {
        Scratch scratch = ScratchFor(writer);
        if (CanonicalLineKernel.HasLines && scratch.Lines.TryRead(text))
        {
            writer.AddCodes(scratch.Lines.Residues[..scratch.Lines.Ends[0]], identifier);
            return true;
        }
        Span<ushort> tokens = scratch.TokensFor(CanonicalKernel.RoomForTokens(text.Length));
        int count = CanonicalKernel.Read(text, tokens);
        if (count > 0 && scratch.Codes.TryMap(tokens[..count], writer.BeginCodes(count)))
        {
            writer.EndCodes(count, identifier);
            return true;
        }
        Span<PackedUnit> units = writer.UnitsFor(PlainChain.MostUnits(text.Length));
        int read = PlainChain.Read(text, units);
        if (read == 0 || !writer.AddChain(units[..read], identifier))
        {
            return false;
        }
        scratch.Codes.Learn(tokens[..count]);
        return true;
    }

    public override bool HasLines => CanonicalLineKernel.HasLines;

    public override int AddLines(ReadOnlySpan<byte> lines, BatchWriter writer, out int bytes)
    {
        bytes = 0;
        int rows = 0;
        if (!CanonicalLineKernel.HasLines)
        {
            return rows;
        }
        CanonicalLines portion = ScratchFor(writer).Lines;
        while (portion.Read(lines[bytes..]) is var read and > 0)
        {
            writer.AddRows(portion.Residues, portion.Ends);
            bytes += read;
            rows += portion.Ends.Length;
        }
        return rows;
    }

    private static Scratch ScratchFor(BatchWriter writer)
    {
        if (writer.ReaderState is not Scratch scratch)
        {
            writer.ReaderState = scratch = new Scratch(writer.Alphabet);
        }
        return scratch;
    }

    /// <summary>The codes of tokens, and room for the tokens of a row.</summary>
    private sealed class Scratch : RowReaderState
    {
        private ushort[] _tokens = [];

        public Scratch(ResidueAlphabet alphabet)
        {
            Codes = new CanonicalCodes(alphabet);
            Lines = new CanonicalLines(Codes);
        }

        public CanonicalCodes Codes { get; }

        public CanonicalLines Lines { get; }

        /// <summary>Room for the tokens of a row while it is read.</summary>
        public Span<ushort> TokensFor(int count)
        {
            if (_tokens.Length < count)
            {
                _tokens = new ushort[Math.Max(count, 2 * _tokens.Length)];
            }
            return _tokens.AsSpan(0, count);
        }
    }
}
