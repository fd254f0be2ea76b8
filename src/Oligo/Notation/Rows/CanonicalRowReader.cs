using Oligo.Batches;

namespace Oligo.Notation;

/// <summary>Reads the plain core of the canonical notation: its strictest form by the kernel, any other by the walk that strands are read with. Immutable.</summary>
internal sealed class CanonicalRowReader : RowReader
{
    public override bool TryAdd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, StrandBatchBuilder builder)
    {
        Scratch scratch = ScratchFor(builder);
        if (CanonicalLineKernel.HasLines && scratch.Lines.TryRead(text))
        {
            builder.AddCodes(scratch.Lines.Residues[..scratch.Lines.Ends[0]], identifier);
            return true;
        }
        Span<ushort> tokens = builder.TokensFor(CanonicalKernel.RoomForTokens(text.Length));
        int count = CanonicalKernel.Read(text, tokens);
        if (count > 0 && scratch.Codes.TryMap(tokens[..count], builder.BeginCodes(count)))
        {
            builder.EndCodes(count, identifier);
            return true;
        }
        Span<PackedUnit> units = builder.UnitsFor(PlainChain.MostUnits(text.Length));
        int read = PlainChain.Read(text, units);
        if (read == 0 || !builder.AddChain(units[..read], identifier))
        {
            return false;
        }
        scratch.Codes.Learn(tokens[..count]);
        return true;
    }

    public override int AddLines(ReadOnlySpan<byte> lines, StrandBatchBuilder builder, out int bytes)
    {
        bytes = 0;
        int rows = 0;
        if (!CanonicalLineKernel.HasLines)
        {
            return rows;
        }
        CanonicalLines portion = ScratchFor(builder).Lines;
        while (portion.Read(lines[bytes..]) is var read and > 0)
        {
            builder.AddRows(portion.Residues, portion.Ends);
            bytes += read;
            rows += portion.Ends.Length;
        }
        return rows;
    }

    private static Scratch ScratchFor(StrandBatchBuilder builder)
    {
        if (builder.ReaderState is not Scratch scratch || scratch.Codes.Alphabet != builder.Alphabet)
        {
            builder.ReaderState = scratch = new Scratch(builder.Alphabet);
        }
        return scratch;
    }

    /// <summary>What a builder keeps for this reader.</summary>
    private sealed class Scratch
    {
        public Scratch(ResidueAlphabet alphabet)
        {
            Codes = new CanonicalCodes(alphabet);
            Lines = new CanonicalLines(Codes);
        }

        public CanonicalCodes Codes { get; }

        public CanonicalLines Lines { get; }
    }
}
