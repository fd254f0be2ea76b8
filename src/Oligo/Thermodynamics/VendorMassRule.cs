using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>
/// Masses of DNA as vendors add them up from rounded residues: for comparison with certificates, never the default. Immutable and
/// thread-safe.
/// </summary>
public sealed class VendorMassRule
{
    // Constants read from certificates: 15 digits of ug per OD fix those of IDT.
    private static readonly Dictionary<string, decimal> s_idtGroups = new()
    {
        [Group.Phosphate.Symbol] = 79.979m,
        [Group.NitronaphthylQuencher.Symbol] = 442.368m,
        [Group.Atto590.Symbol] = 752.869m,
    };

    private readonly decimal _adenosine;
    private readonly decimal _cytidine;
    private readonly decimal _guanosine;
    private readonly decimal _thymidine;
    private readonly decimal _ends;
    private readonly decimal? _uridine;
    private readonly decimal? _inosine;
    private readonly decimal? _thio;
    private readonly Dictionary<string, decimal> _groups;

    private VendorMassRule(
        string name, string source, decimal a, decimal c, decimal g, decimal t, decimal ends, decimal? u, decimal? i, decimal? thio,
        Dictionary<string, decimal> groups)
    {
        Name = name;
        Source = source;
        (_adenosine, _cytidine, _guanosine, _thymidine, _ends) = (a, c, g, t, ends);
        (_uridine, _inosine, _thio, _groups) = (u, i, thio, groups);
    }

    /// <summary>IDT: three decimals; dU, dI and phosphorothioates as its questions and answers say.</summary>
    public static VendorMassRule Idt { get; } = new(
        "idt", "certificates of IDT", 313.209m, 289.184m, 329.208m, 304.196m, -61.964m, 290.169m, 314.194m, 16m, s_idtGroups);

    /// <summary>Two decimals: Thermo Fisher, LGC, MATLAB and many programs.</summary>
    public static VendorMassRule TwoDecimals { get; } = new(
        "two-decimals", "product sheets of Thermo Fisher; MATLAB's oligoprop", 313.21m, 289.18m, 329.21m, 304.20m, -61.96m, null, null,
        null, []);

    /// <summary>Every rule.</summary>
    public static ImmutableArray<VendorMassRule> All { get; } = [Idt, TwoDecimals];

    /// <summary>Name by which the rule is chosen.</summary>
    public string Name { get; }

    /// <summary>Where its constants were found.</summary>
    public string Source { get; }

    /// <summary>The rule of a name.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The rule, or <see langword="null"/>.</returns>
    public static VendorMassRule? Find(string name) =>
        All.FirstOrDefault(rule => rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The mass of the free acid by the rule.</summary>
    /// <param name="molecule">The molecule.</param>
    /// <returns>In g/mol; <see langword="null"/> where the molecule has something that the rule does not know: any sugar but deoxyribose,
    /// modified bases, other linkages and labels.</returns>
    public decimal? MassOf(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        decimal sum = 0;
        foreach (Strand strand in molecule.Strands)
        {
            if (MassOf(strand) is not { } mass)
            {
                return null;
            }
            sum += mass;
        }
        return sum;
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    private decimal? MassOf(Strand strand)
    {
        decimal sum = _ends;
        foreach (Nucleotide nucleotide in strand.Nucleotides)
        {
            if (!nucleotide.Sugar.Equals(Sugar.Deoxyribose) || ResidueOf(nucleotide.Base) is not { } residue
                || LinkageOf(nucleotide.Linkage) is not { } linkage)
            {
                return null;
            }
            sum += residue + linkage;
        }
        foreach (Group group in strand.Groups())
        {
            if (!_groups.TryGetValue(group.Symbol, out decimal value))
            {
                return null;
            }
            sum += value;
        }
        return strand.IsCircular ? null : sum;
    }

    private decimal? ResidueOf(Nucleobase nucleobase) => nucleobase.Symbol switch
    {
        "A" => _adenosine,
        "C" => _cytidine,
        "G" => _guanosine,
        "T" => _thymidine,
        "U" => _uridine,
        "I" => _inosine,
        _ => null,
    };

    private decimal? LinkageOf(Linkage? linkage) =>
        linkage is null || linkage.Equals(Linkage.Phosphodiester) ? 0m
        : linkage.Equals(Linkage.Phosphorothioate) ? _thio : null;
}
