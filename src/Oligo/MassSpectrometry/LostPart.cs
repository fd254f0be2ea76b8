using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>What a fragment loses beside the bonds that are cut.</summary>
/// <param name="Formula">The neutral compound.</param>
/// <param name="Name">The symbol of a base, or the formula; empty for nothing.</param>
/// <param name="AcidicProtons">Acidic protons that go with it.</param>
/// <param name="FixedCharge">Fixed charges that go with it.</param>
internal readonly record struct LostPart(MolecularFormula Formula, string Name, int AcidicProtons = 0, int FixedCharge = 0)
{
    public static LostPart None { get; } = new(MolecularFormula.Empty, "");
}
