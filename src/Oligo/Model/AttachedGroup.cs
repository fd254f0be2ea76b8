using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo;

/// <summary>A group bound directly to the terminal oxygen of a strand.</summary>
/// <param name="Group">The group.</param>
/// <param name="Repeats">Repeats of a polydisperse group; 0 for any other.</param>
public sealed record AttachedGroup(Group Group, int Repeats = 0)
{
    /// <summary>Formula of the free compound.</summary>
    public MolecularFormula Formula => Group.GetFormula(Repeats);

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>{p}</c>.</returns>
    public override string ToString() => Repeats == 0 ? Group.Token : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{{Group.Symbol}:{Repeats}}}");
}
