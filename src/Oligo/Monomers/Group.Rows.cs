using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

public sealed partial class Group
{
    /// <summary>Terminal phosphate; phosphoric acid, H3O4P; adds HPO3 to a terminal hydroxyl.</summary>
    public static Group Phosphate { get; } =
        new(1, "p", "phosphate", MolecularFormula.Parse("H3O4P"), GroupPlaces.End, 2, "arithmetic: phosphoric acid on a hydroxyl", smiles: "P(=O)(O)O", aliases: ["monophosphate", "phosphono"]);

    /// <summary>Every group of the built-in table, by code.</summary>
    public static ImmutableArray<Group> All { get; } = [Phosphate];
}
