using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

// Free acids. SMILES fragments start at P and end with O5' of the next unit, in the acid form.
public sealed partial class Linkage
{
    private const string HelmChecked = "structure and increment from the SMILES by RDKit 2022.09.3; HELM core p and sp (sp corrected: its cap is OH, not H)";

    /// <summary>Phosphodiester; phosphoric acid, H3O4P.</summary>
    public static Linkage Phosphodiester { get; } =
        new(1, "o", "phosphodiester", "PO", MolecularFormula.Parse("H3O4P"), 1, false, HelmChecked, "P(=O)(O)O", ["phosphate"]);

    /// <summary>Phosphorothioate; phosphorothioic acid, H3O3PS. Its phosphorus is chiral.</summary>
    public static Linkage Phosphorothioate { get; } =
        new(2, "s", "phosphorothioate", "PS", MolecularFormula.Parse("H3O3PS"), 1, true, HelmChecked, "P(=O)(S)O", ["thiophosphate"]);

    /// <summary>Every linkage of the built-in table, by code.</summary>
    public static ImmutableArray<Linkage> All { get; } = [Phosphodiester, Phosphorothioate];
}
