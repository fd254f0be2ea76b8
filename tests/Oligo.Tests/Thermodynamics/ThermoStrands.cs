using Oligo.Monomers;

namespace Oligo.Tests.Thermodynamics;

/// <summary>Strands from the letters of reference tables.</summary>
internal static class ThermoStrands
{
    /// <summary>A strand of DNA or RNA; T and U are the same letter.</summary>
    public static Strand Of(string letters, NucleicAcidKind kind) =>
        Of(letters, kind == NucleicAcidKind.Dna ? Sugar.Deoxyribose : Sugar.Ribose);

    /// <summary>A strand of one sugar.</summary>
    public static Strand Of(string letters, Sugar sugar)
    {
        var builder = new StrandBuilder();
        for (int i = 0; i < letters.Length; i++)
        {
            Nucleobase nucleobase = BaseOf(letters[i], sugar == Sugar.Deoxyribose);
            builder.Add(new Nucleotide(nucleobase, sugar, i < letters.Length - 1 ? Linkage.Phosphodiester : null));
        }
        return builder.Build();
    }

    /// <summary>The strand whose letters are written 3' to 5'.</summary>
    public static Strand Backwards(string letters, NucleicAcidKind kind) => Of(string.Concat(letters.Reverse()), kind);

    /// <summary>DNA with an L after each locked residue, as MELTING writes it.</summary>
    public static Strand OfMelting(string text)
    {
        var residues = new List<(char Letter, bool IsLocked)>();
        foreach (char c in text)
        {
            if (c == 'L')
            {
                residues[^1] = (residues[^1].Letter, true);
                continue;
            }
            residues.Add((c, false));
        }
        return Build([.. residues.Select(residue =>
            (BaseOf(residue.Letter, isDna: true), residue.IsLocked ? Sugar.Lna : Sugar.Deoxyribose))]);
    }

    /// <summary>
    /// Small letters are DNA, m 2'-O-methyl, + LNA, capitals RNA, (5mC) 5-methylcytosine: the texts of tm-modified.tsv; null for others.
    /// </summary>
    public static Strand? OfModified(string text)
    {
        var residues = new List<(Nucleobase, Sugar)>();
        for (int i = 0; i < text.Length; i++)
        {
            Sugar? sugar = text[i] switch
            {
                '+' => Sugar.Lna,
                'm' => Sugar.MethylRibose,
                'r' => Sugar.Ribose,
                _ => null,
            };
            i += sugar is null ? 0 : 1;
            if (i < text.Length && text[i] == '(')
            {
                int end = text.IndexOf(')', i);
                if (text[i..(end + 1)] != "(5mC)")
                {
                    return null;
                }
                residues.Add((Nucleobase.Methylcytosine, sugar ?? Sugar.Deoxyribose));
                i = end;
                continue;
            }
            if (i >= text.Length || !"ACGTUacgt".Contains(text[i]))
            {
                return null;
            }
            sugar ??= char.IsLower(text[i]) ? Sugar.Deoxyribose : Sugar.Ribose;
            residues.Add((BaseOf(char.ToUpperInvariant(text[i]), sugar == Sugar.Deoxyribose || sugar == Sugar.Lna), sugar));
        }
        return Build(residues);
    }

    private static Strand Build(List<(Nucleobase Base, Sugar Sugar)> residues)
    {
        var builder = new StrandBuilder();
        for (int i = 0; i < residues.Count; i++)
        {
            builder.Add(new Nucleotide(residues[i].Base, residues[i].Sugar, i < residues.Count - 1 ? Linkage.Phosphodiester : null));
        }
        return builder.Build();
    }

    private static Nucleobase BaseOf(char letter, bool isDna) => letter switch
    {
        'A' => Nucleobase.Adenine,
        'C' => Nucleobase.Cytosine,
        'G' => Nucleobase.Guanine,
        'I' => Nucleobase.Hypoxanthine,
        _ => isDna ? Nucleobase.Thymine : Nucleobase.Uracil,
    };
}
