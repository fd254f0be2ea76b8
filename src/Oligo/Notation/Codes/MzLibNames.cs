using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// The modifications of mzLib whose structure their name states: full names of MODOMICS, each on the letter of the nucleotide that it
/// modifies.
/// </summary>
/// <remarks>
/// Sources: the names and reference nucleotides of MODOMICS; that mzLib writes them so, and the spellings of its own list, from its tests.
/// </remarks>
internal static class MzLibNames
{
    // Without a modification: ribonucleotides, deoxynucleotides, pseudouridine.
    private static readonly (char Letter, Nucleobase Base, Sugar Sugar)[] s_letters =
    [
        ('A', Nucleobase.Adenine, Sugar.Ribose), ('C', Nucleobase.Cytosine, Sugar.Ribose), ('G', Nucleobase.Guanine, Sugar.Ribose),
            ('U', Nucleobase.Uracil, Sugar.Ribose),
        ('B', Nucleobase.Adenine, Sugar.Deoxyribose), ('D', Nucleobase.Cytosine, Sugar.Deoxyribose),
            ('H', Nucleobase.Guanine, Sugar.Deoxyribose), ('V', Nucleobase.Thymine, Sugar.Deoxyribose),
        ('Y', Nucleobase.Pseudouracil, Sugar.Ribose),
    ];

    private static readonly (char Letter, string Name, Nucleobase Base, Sugar Sugar)[] s_names =
    [
        ('A', "2'-O-methyladenosine", Nucleobase.Adenine, Sugar.MethylRibose),
        ('A', "N6-methyladenosine", Nucleobase.N6MethylAdenine, Sugar.Ribose),
        ('A', "N6,2'-O-dimethyladenosine", Nucleobase.N6MethylAdenine, Sugar.MethylRibose),
        ('A', "inosine", Nucleobase.Hypoxanthine, Sugar.Ribose),
        ('A', "2'-O-methylinosine", Nucleobase.Hypoxanthine, Sugar.MethylRibose),
        ('C', "2'-O-methylcytidine", Nucleobase.Cytosine, Sugar.MethylRibose),
        ('C', "5-methylcytidine", Nucleobase.Methylcytosine, Sugar.Ribose),
        ('C', "5,2'-O-dimethylcytidine", Nucleobase.Methylcytosine, Sugar.MethylRibose),
        ('C', "5-hydroxymethylcytidine", Nucleobase.HydroxymethylCytosine, Sugar.Ribose),
        ('C', "2'-O-methyl-5-hydroxymethylcytidine", Nucleobase.HydroxymethylCytosine, Sugar.MethylRibose),
        ('C', "5-formylcytidine", Nucleobase.FormylCytosine, Sugar.Ribose),
        ('C', "5-formyl-2'-O-methylcytidine", Nucleobase.FormylCytosine, Sugar.MethylRibose),
        ('C', "N4-acetylcytidine", Nucleobase.AcetylCytosine, Sugar.Ribose),
        ('C', "N4-acetyl-2'-O-methylcytidine", Nucleobase.AcetylCytosine, Sugar.MethylRibose),
        ('G', "2'-O-methylguanosine", Nucleobase.Guanine, Sugar.MethylRibose),
        ('U', "2'-O-methyluridine", Nucleobase.Uracil, Sugar.MethylRibose),
        ('U', "5-methyluridine", Nucleobase.Thymine, Sugar.Ribose),
        ('U', "5,2'-O-dimethyluridine", Nucleobase.Thymine, Sugar.MethylRibose),
        ('U', "dihydrouridine", Nucleobase.DihydroUracil, Sugar.Ribose),
        ('U', "2-thiouridine", Nucleobase.ThioUracil2, Sugar.Ribose),
        ('U', "2-thio-2'-O-methyluridine", Nucleobase.ThioUracil2, Sugar.MethylRibose),
        ('U', "4-thiouridine", Nucleobase.ThioUracil4, Sugar.Ribose),
        ('U', "5-methyl-2-thiouridine", Nucleobase.ThioThymine2, Sugar.Ribose),
        ('U', "5-methoxyuridine", Nucleobase.MethoxyUracil, Sugar.Ribose),
        ('U', "1-methylpseudouridine", Nucleobase.MethylPseudouracil, Sugar.Ribose),
        ('U', "2'-O-methylpseudouridine", Nucleobase.Pseudouracil, Sugar.MethylRibose),
    ];

    /// <summary>The letters.</summary>
    public static IEnumerable<char> Letters => s_letters.Select(row => row.Letter);

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => s_names.Select(row => row.Name);

    /// <summary>The names as mzLib's own list spells them beside that of MODOMICS.</summary>
    public static IEnumerable<string> OwnNames => s_names.Select(row => Capitalised(row.Name));

    /// <summary>The word of a residue: its letter, and the name of the modification, if it has one; or <see langword="null"/>.</summary>
    public static (char Letter, string? Name)? Find(Nucleobase nucleobase, Sugar sugar)
    {
        foreach ((char letter, Nucleobase knownBase, Sugar knownSugar) in s_letters)
        {
            if (knownBase.Equals(nucleobase) && knownSugar.Equals(sugar))
            {
                return (letter, null);
            }
        }
        foreach ((char letter, string name, Nucleobase knownBase, Sugar knownSugar) in s_names)
        {
            if (knownBase.Equals(nucleobase) && knownSugar.Equals(sugar))
            {
                return (letter, name);
            }
        }
        return null;
    }

    /// <summary>The residue of a letter, or <see langword="null"/>.</summary>
    public static (Nucleobase Base, Sugar Sugar)? Find(char letter)
    {
        foreach ((char known, Nucleobase nucleobase, Sugar sugar) in s_letters)
        {
            if (known == letter)
            {
                return (nucleobase, sugar);
            }
        }
        return null;
    }

    /// <summary>The residue of a name on a letter, or <see langword="null"/>.</summary>
    public static (Nucleobase Base, Sugar Sugar)? Find(char letter, string name)
    {
        foreach ((char known, string word, Nucleobase nucleobase, Sugar sugar) in s_names)
        {
            if (known == letter && (name == word || name == Capitalised(word)))
            {
                return (nucleobase, sugar);
            }
        }
        return null;
    }

    private static string Capitalised(string name) => name.Replace("-O-methyl", "-O-Methyl", StringComparison.Ordinal);

    /// <summary>Letters, or letters with their modification, for a base or a sugar.</summary>
    public static IEnumerable<(char Letter, string? Name)> WordsOf(Monomer row) =>
        s_letters.Where(known => row.Equals(known.Base) || row.Equals(known.Sugar)).Select(known => (known.Letter, (string?)null))
            .Concat(s_names.Where(known => row.Equals(known.Base) || row.Equals(known.Sugar))
                .Select(known => (known.Letter, (string?)known.Name)));
}
