using System.Numerics;
using System.Text;
using Oligo.Internal;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Makes the InChIKey of an InChI: 14 letters for constitution, 8 for what is layered on it, a flag for standard InChIs, the version and
/// the protonation. An InChI itself needs a canonical numbering of atoms and cannot be made from a strand here.
/// </summary>
/// <remarks>Source: InChI Technical Manual, "InChIKey"; checked with the published pairs of tests/data/inchikeys.tsv.</remarks>
public static class InChIKey
{
    private const string Prefix = "InChI=1";

    // A minor part shorter than this is hashed twice over, as the reference implementation does.
    private const int ShortMinor = 255;
    private const int LastNamedCharge = 12;

    /// <summary>Letters of the first block, which is made of the constitution.</summary>
    internal const int ConstitutionLength = 14;

    private const int KeyLength = 27;
    private const int SecondHyphen = 25;

    private static readonly string[] Triplets = MakeTriplets();
    private static readonly string[] Doublets = MakeDoublets();

    /// <summary>The key of an InChI.</summary>
    /// <param name="inchi">The InChI, standard (<c>InChI=1S/...</c>) or not (<c>InChI=1/...</c>).</param>
    /// <returns>The key, such as <c>XLTMQWVJFPYGMC-QVKFEXRMSA-N</c>, or the errors.</returns>
    public static ParseResult<string> FromInChI(string inchi)
    {
        ArgumentNullException.ThrowIfNull(inchi);
        var bag = new DiagnosticBag();
        string? key = Make(inchi, bag);
        return new ParseResult<string>(inchi, key, bag.ToImmutable());
    }

    /// <summary>Whether a text has the form of a key: 14, 10 and 1 capital letters with hyphens between them.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it has.</returns>
    public static bool IsKey(ReadOnlySpan<char> text)
    {
        if (text.Length != KeyLength)
        {
            return false;
        }
        for (int i = 0; i < text.Length; i++)
        {
            if (i is ConstitutionLength or SecondHyphen ? text[i] != '-' : !char.IsAsciiLetterUpper(text[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static string? Make(string inchi, DiagnosticBag? bag)
    {
        string text = inchi.Trim();
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            bag?.ReportWithHint(NotationDiagnostics.BadInChI, new SourceSpan(0, Math.Min(Prefix.Length, inchi.Length)), null,
                "`InChI=1` at the start", TypographicText.Quote(text.AsSpan(0, Math.Min(text.Length, Prefix.Length + 1))));
            return null;
        }
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        string flag = slash < 0 ? "" : text[Prefix.Length..slash];
        if (flag is not ("" or "S") || slash < 0 || slash == text.Length - 1)
        {
            bag?.Report(NotationDiagnostics.BadInChI, new SourceSpan(Math.Min(Prefix.Length, inchi.Length), 0),
                "`/` and a formula after `InChI=1` or `InChI=1S`", slash < 0
                    ? "end of text"
                    : TypographicText.Quote(text.AsSpan(Prefix.Length, Math.Min(8, text.Length - Prefix.Length))));
            return null;
        }
        int odd = text.AsSpan().IndexOfAnyExceptInRange('!', '~');
        if (odd >= 0)
        {
            int at = inchi.IndexOf(text, StringComparison.Ordinal) + odd;
            bag?.Report(NotationDiagnostics.BadInChI, new SourceSpan(at, TypographicText.CharacterLength(inchi, at)),
                "printable ASCII without spaces", TypographicText.Describe(inchi, at));
            return null;
        }
        return MakeKey(text[(slash + 1)..], flag.Length > 0);
    }

    private static string MakeKey(string body, bool isStandard)
    {
        string[] layers = body.Split('/');
        var major = new StringBuilder(layers[0]);
        int protons = 0;
        int next = 1;
        // Connections, hydrogens and charge make the major part; the number of protons is told by the last letter alone.
        for (; next < layers.Length && layers[next] is ['c' or 'h' or 'q' or 'p', ..]; next++)
        {
            if (layers[next][0] == 'p' && int.TryParse(layers[next].AsSpan(1), System.Globalization.NumberStyles.AllowLeadingSign,
                System.Globalization.CultureInfo.InvariantCulture, out int number))
            {
                protons = number;
                continue;
            }
            major.Append('/').Append(layers[next]);
        }
        string minor = string.Concat(layers[next..].Select(layer => "/" + layer));
        string first = Letters(Hash(major.ToString()), 4, 56, 9);
        string second = Letters(Hash(minor.Length is > 0 and < ShortMinor ? minor + minor : minor), 2, 28, 9);
        return $"{first}-{second}{(isStandard ? 'S' : 'N')}A-{Protonation(protons)}";
    }

    private static BigInteger Hash(string text) => new(Sha256.HashData(Encoding.ASCII.GetBytes(text)), isUnsigned: true);

    /// <summary>Groups of 14 bits as three letters, then one group as two.</summary>
    private static string Letters(BigInteger digest, int triplets, int doubletBit, int doubletBits)
    {
        const int TripletBits = 14;
        var letters = new StringBuilder();
        for (int i = 0; i < triplets; i++)
        {
            letters.Append(Triplets[(int)((digest >> (i * TripletBits)) & ((1 << TripletBits) - 1))]);
        }
        return letters.Append(Doublets[(int)((digest >> doubletBit) & ((1 << doubletBits) - 1))]).ToString();
    }

    private static char Protonation(int protons) => protons switch
    {
        0 => 'N',
        > 0 and <= LastNamedCharge => (char)('N' + protons),
        < 0 and >= -LastNamedCharge => (char)('N' + protons),
        _ => 'A',
    };

    // AAA to ZZZ in order, without those that begin with E and without TAA to TTV: 16,384 are left.
    private static string[] MakeTriplets() =>
    [
        .. from a in Enumerable.Range('A', 26)
           from b in Enumerable.Range('A', 26)
           from c in Enumerable.Range('A', 26)
           let triplet = string.Concat((char)a, (char)b, (char)c)
           where a != 'E' && !(a == 'T' && string.CompareOrdinal(triplet, "TTV") <= 0)
           select triplet,
    ];

    private static string[] MakeDoublets() =>
    [
        .. from a in Enumerable.Range('A', 26)
           from b in Enumerable.Range('A', 26)
           select string.Concat((char)a, (char)b),
    ];
}
