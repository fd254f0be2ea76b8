namespace Oligo.MassSpectrometry;

/// <summary>An enzyme that cuts strands, with the rule by which it does. Immutable and thread-safe.</summary>
/// <remarks>
/// The ribonucleases cut by the 2'-hydroxyl of the nucleotide before a bond: the sugar there is ribose, the linkage an ordinary
/// phosphodiester, and the next unit a nucleotide. 2'-O-methyl, 2'-fluoro and bridged sugars, DNA and phosphorothioates are not cut. A
/// base counts by its letter, so that 1-methylguanine is G, unless the rule says that it is unmodified.
/// </remarks>
public sealed partial class Nuclease
{
    private readonly Func<CleavageSite, bool> _cleaves;

    private Nuclease(
        string symbol, string name, string rule, string source, Func<CleavageSite, bool> cleaves, NucleaseKind kind,
        ProductEnds ends = ProductEnds.Phosphate)
    {
        Symbol = symbol;
        Name = name;
        Rule = rule;
        Source = source;
        _cleaves = cleaves;
        Kind = kind;
        Ends = ends;
    }

    /// <summary>Symbol: <c>rnase-t1</c>.</summary>
    public string Symbol { get; }

    /// <summary>Name: RNase T1.</summary>
    public string Name { get; }

    /// <summary>The bonds that it cuts, in words.</summary>
    public string Rule { get; }

    /// <summary>Where the rule comes from.</summary>
    public string Source { get; }

    /// <summary>What it leaves at the 3' ends that are new, unless options say otherwise.</summary>
    public ProductEnds Ends { get; }

    /// <summary>
    /// Whether products of any number of cuts are listed, because there are sites everywhere and few are cut: of nonspecific cleavage and
    /// of RNase H.
    /// </summary>
    public bool CutsAtRandom => Kind != NucleaseKind.AfterRibose;

    /// <summary>Whether it needs a second strand, with which the strand that it cuts pairs.</summary>
    public bool NeedsGuide => Kind == NucleaseKind.Hybrid;

    internal NucleaseKind Kind { get; }

    /// <summary>Finds the enzyme of a symbol or name; case-insensitive.</summary>
    /// <param name="name">The symbol or name.</param>
    /// <returns>The enzyme, or <see langword="null"/> if there is none of the name.</returns>
    public static Nuclease? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string wanted = Plain(name);
        return All.FirstOrDefault(nuclease => wanted == Plain(nuclease.Symbol) || wanted == Plain(nuclease.Name));
    }

    /// <summary>The symbol.</summary>
    /// <returns><see cref="Symbol"/>.</returns>
    public override string ToString() => Symbol;

    internal bool Cleaves(CleavageSite site) => Kind switch
    {
        NucleaseKind.AfterRibose => site.IsAfterRibose && _cleaves(site),
        _ => _cleaves(site),
    };

    // RNase_T1, rnase-t1 and RNase T1 are one name.
    private static string Plain(string name) =>
        string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
