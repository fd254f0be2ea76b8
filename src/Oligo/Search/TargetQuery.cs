using System.Collections.Immutable;
using System.Globalization;
using Oligo.Text;

namespace Oligo.Search;

/// <summary>The bases by which a strand is searched for in a <see cref="TargetDatabase"/>. Immutable and thread-safe.</summary>
/// <remarks>Sugars and linkages change nothing, nor do groups at the ends, abasic residues included; 5-methylcytosine reads C,
/// 5-methyluracil is T, and T and U are one.</remarks>
public sealed class TargetQuery
{
    /// <summary>Nucleotides of a query at most.</summary>
    public const int MaxLength = 64;

    private TargetQuery(string sequence) => Sequence = sequence;

    /// <summary>The bases from 5' to 3': A, C, G and T.</summary>
    public string Sequence { get; }

    /// <summary>Number of bases.</summary>
    public int Length => Sequence.Length;

    /// <summary>Takes the bases of a strand.</summary>
    /// <param name="strand">The strand.</param>
    /// <returns>The query, or why the strand cannot be searched for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="strand"/> is <see langword="null"/>.</exception>
    public static ParseResult<TargetQuery> Create(Strand strand)
    {
        ArgumentNullException.ThrowIfNull(strand);
        ImmutableArray<StrandUnit> units = WithoutEnds(strand.Units);
        if (units.Length is 0 or > MaxLength)
        {
            string length = units.Length.ToString(CultureInfo.InvariantCulture);
            string most = MaxLength.ToString(CultureInfo.InvariantCulture);
            return Refuse(new Diagnostic(SearchDiagnostics.TooLongToSearch, default, [length, most]));
        }
        char[] letters = new char[units.Length];
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = units[i] is Nucleotide { Base.Letter: 'A' or 'C' or 'G' or 'T' or 'U' } nucleotide ? nucleotide.Base.Letter : ' ';
            if (letters[i] == ' ')
            {
                string number = (i + 1).ToString(CultureInfo.InvariantCulture);
                string name = units[i] is Nucleotide other ? other.Base.Name : "not a nucleotide";
                return Refuse(new Diagnostic(SearchDiagnostics.BaseWithoutPartner, default, [number, name]));
            }
        }
        return new ParseResult<TargetQuery>("", Of(new string(letters).Replace('U', 'T')), []);
    }

    /// <summary>The bases.</summary>
    /// <returns><see cref="Sequence"/>.</returns>
    public override string ToString() => Sequence;

    /// <summary>A query of bases that are known to be A, C, G and T.</summary>
    internal static TargetQuery Of(string sequence) => new(sequence);

    /// <summary>The units from the first nucleotide to the last: what is bound to the ends of a chain pairs with nothing.</summary>
    private static ImmutableArray<StrandUnit> WithoutEnds(ImmutableArray<StrandUnit> units)
    {
        int first = 0;
        int end = units.Length;
        while (first < end && units[first] is not Nucleotide)
        {
            first++;
        }
        while (end > first && units[end - 1] is not Nucleotide)
        {
            end--;
        }
        return units[first..end];
    }

    private static ParseResult<TargetQuery> Refuse(Diagnostic fault) => new("", null, [fault]);
}
