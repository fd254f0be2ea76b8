using System.Collections.Immutable;
using System.Globalization;

namespace Oligo.Design;

/// <summary>What the rules look at: a strand, taken apart once.</summary>
internal sealed class RuleContext
{
    public RuleContext(Strand strand, StrandArchitecture architecture, GapmerRuleOptions options)
    {
        Strand = strand;
        Architecture = architecture;
        Options = options;
        Residues = [.. strand.Nucleotides];
        // Motifs are read on DNA letters: U counts as T, 5-methylcytosine as C.
        Letters = strand.Sequence.Replace('U', 'T');
    }

    public Strand Strand { get; }

    public StrandArchitecture Architecture { get; }

    public GapmerRuleOptions Options { get; }

    public ImmutableArray<Nucleotide> Residues { get; }

    public string Letters { get; }

    public static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Say(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>One hit without positions.</summary>
    public static IEnumerable<RuleHit> Hit(params ImmutableArray<string> arguments) => [new RuleHit(arguments, [])];

    /// <summary>One hit for the residues that a condition picks, if there are any; the first argument is their positions.</summary>
    public IEnumerable<RuleHit> HitWhere(Func<Nucleotide, bool> condition, params ImmutableArray<string> more)
    {
        ImmutableArray<int> positions = [.. Residues.Where(condition).Select(residue => residue.Position)];
        return positions.IsEmpty ? [] : [new RuleHit([List(positions), .. more], positions)];
    }

    /// <summary>Positions in words: <c>3, 7 and 9</c>; long lists are cut.</summary>
    public static string List(ImmutableArray<int> positions)
    {
        const int Shown = 12;
        string[] shown = [.. positions.Take(Shown).Select(Say)];
        return positions.Length > Shown
            ? string.Join(", ", shown) + $" and {Say(positions.Length - Shown)} more"
            : Oligo.Text.Suggestion.List(shown, "and");
    }

    /// <summary>Each place where a motif begins.</summary>
    public IEnumerable<int> FindMotif(string motif)
    {
        for (int at = Letters.IndexOf(motif, StringComparison.Ordinal); at >= 0; at = Letters.IndexOf(motif, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
