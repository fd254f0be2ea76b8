using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Oligo.Notation;

/// <summary>Reads the plain core of the canonical notation: its strictest form token by token, any other by the walk that strands are read with. Immutable.</summary>
internal sealed class CanonicalRowReader : RowReader
{
    public override bool TryAdd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, StrandBatchBuilder builder)
    {
        if (builder.ReaderState is not CodeMap map || map.Alphabet != builder.Alphabet)
        {
            builder.ReaderState = map = new CodeMap(builder.Alphabet);
        }
        Span<ushort> tokens = builder.TokensFor(CanonicalKernel.RoomForTokens(text.Length));
        int count = CanonicalKernel.Read(text, tokens, builder.WorkSpaceFor(CanonicalKernel.WorkSpace(text.Length)));
        if (count > 0 && map.TryMap(tokens[..count], builder.BeginCodes(count)))
        {
            builder.EndCodes(count, identifier);
            return true;
        }
        Span<Nucleotide> units = builder.UnitsFor(PlainChain.MostUnits(text.Length));
        int read = PlainChain.Read(text, units);
        if (read == 0 || !builder.AddChain(units[..read], identifier))
        {
            return false;
        }
        map.Learn(tokens[..count]);
        return true;
    }

    /// <summary>The code of each token in an alphabet, as far as rows have shown them.</summary>
    private sealed class CodeMap(ResidueAlphabet alphabet)
    {
        // 0 for a token that is not known yet, has no code, or needs a remark: the walk decides.
        private readonly byte[] _codes = new byte[CanonicalTokens.Count];

        public ResidueAlphabet Alphabet { get; } = alphabet;

        /// <summary>Looks up as many codes as there are tokens.</summary>
        public bool TryMap(ReadOnlySpan<ushort> tokens, Span<byte> codes)
        {
            unchecked
            {
                ref byte map = ref MemoryMarshal.GetArrayDataReference(_codes);
                ref ushort token = ref MemoryMarshal.GetReference(tokens);
                int all = 0;
                for (int i = 0; i < codes.Length; i++)
                {
                    byte code = Unsafe.Add(ref map, Unsafe.Add(ref token, i) % CanonicalTokens.Count);
                    codes[i] = code;
                    // Negative as soon as one code is 0.
                    all |= code - 1;
                }
                return all >= 0;
            }
        }

        /// <summary>Takes down the codes of the tokens of a row that was read.</summary>
        public void Learn(ReadOnlySpan<ushort> tokens)
        {
            foreach (ushort token in tokens)
            {
                _codes[token] = (byte)Alphabet.CodeOf(CanonicalTokens.UnitOf(token));
            }
        }
    }
}
