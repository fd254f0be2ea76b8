using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

// Free bases. SMILES fragments start at the atom that binds C1' and use ring digits 3 to 5 (docs/chemistry.md).
public sealed partial class Nucleobase
{
    private const string HelmChecked = "identical to the HELM core molfile; formula from the SMILES by RDKit 2022.09.3";

    /// <summary>Adenine, C5H5N5.</summary>
    public static Nucleobase Adenine { get; } = Row(1, "A", "adenine", "C5H5N5", 'A', "n3cnc4c(N)ncnc43");

    /// <summary>Cytosine, C4H5N3O.</summary>
    public static Nucleobase Cytosine { get; } = Row(2, "C", "cytosine", "C4H5N3O", 'C', "n3ccc(N)nc3=O");

    /// <summary>Guanine, C5H5N5O.</summary>
    public static Nucleobase Guanine { get; } = Row(3, "G", "guanine", "C5H5N5O", 'G', "n3cnc4c(=O)[nH]c(N)nc43");

    /// <summary>Thymine, which is 5-methyluracil, C5H6N2O2; on any sugar. "Thymidine" is only the name of its deoxyribonucleoside.</summary>
    public static Nucleobase Thymine { get; } = Row(4, "T", "thymine", "C5H6N2O2", 'T', "n3cc(C)c(=O)[nH]c3=O", "5-methyluracil", "m5U");

    /// <summary>Uracil, C4H4N2O2.</summary>
    public static Nucleobase Uracil { get; } = Row(5, "U", "uracil", "C4H4N2O2", 'U', "n3ccc(=O)[nH]c3=O");

    /// <summary>5-Methylcytosine, C5H7N3O.</summary>
    public static Nucleobase Methylcytosine { get; } = Row(6, "mC", "5-methylcytosine", "C5H7N3O", 'C', "n3cc(C)c(N)nc3=O", "m5C", "5-methyl-C", "5mC");

    /// <summary>Hypoxanthine, the base of inosine, C5H4N4O.</summary>
    public static Nucleobase Hypoxanthine { get; } = Row(7, "I", "hypoxanthine", "C5H4N4O", 'I', "n3cnc4c(=O)[nH]cnc43", "inosine", "Hyp");

    /// <summary>Every base of the built-in table, by code.</summary>
    public static ImmutableArray<Nucleobase> All { get; } = [Adenine, Cytosine, Guanine, Thymine, Uracil, Methylcytosine, Hypoxanthine];

    private static Nucleobase Row(byte code, string symbol, string name, string formula, char letter, string smiles, params ImmutableArray<string> aliases) =>
        new(code, symbol, name, MolecularFormula.Parse(formula), letter, HelmChecked, smiles, aliases);
}
