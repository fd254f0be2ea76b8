using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Oligo.Batches;

namespace Oligo.Notation;

/// <summary>The code of each token of the canonical notation in an alphabet, as far as rows have shown them.</summary>
/// <remarks>
/// Each code is stored twice: by token, and in two tables of 128 bytes as the level of 512 bits looks it up. The first gives a class to
/// each pair of a sugar and a linkage, the second a code to each class and base. Fifteen classes are enough for any design; the pairs of a
/// sixteenth are looked up by token alone.
/// </remarks>
internal sealed class CanonicalCodes(ResidueAlphabet alphabet)
{
    /// <summary>Length of either table of the level of 512 bits: two registers.</summary>
    public const int LookUpLength = 128;

    private const int Classes = LookUpLength >> CanonicalTokens.SugarShift;
    private const int BaseMask = (1 << CanonicalTokens.SugarShift) - 1;

    // 0 for a token that is not known yet, has no code, or needs a remark: the walk decides.
    private readonly byte[] _codes = new byte[CanonicalTokens.Count];

    // Class 0 is that of pairs without a class: it has no codes.
    private int _classes = 1;

    /// <summary>The alphabet of the codes.</summary>
    public ResidueAlphabet Alphabet { get; } = alphabet;

    /// <summary>By sugar and linkage, as they stand in a token: the class, at the place of the sugar in a token.</summary>
    public byte[] ClassOf { get; } = new byte[LookUpLength];

    /// <summary>By class and base: the code; 0 for none.</summary>
    public byte[] CodeOf { get; } = new byte[LookUpLength];

    /// <summary>The code of a token; 0 for none.</summary>
    public byte this[int token] => _codes[token];

    /// <summary>Looks up as many codes as there are tokens.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="codes">Takes the codes.</param>
    /// <returns>Whether each token has one.</returns>
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
            if (_codes[token] == 0)
            {
                _codes[token] = (byte)Alphabet.CodeOf(CanonicalTokens.UnitOf(token));
                LearnClass(token);
            }
        }
    }

    private void LearnClass(int token)
    {
        ref byte at = ref ClassOf[token >> CanonicalTokens.SugarShift];
        if (at == 0 && _classes < Classes)
        {
            at = (byte)(_classes++ << CanonicalTokens.SugarShift);
        }
        if (at != 0)
        {
            CodeOf[at | (token & BaseMask)] = _codes[token];
        }
    }
}
