using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

// Cations are the rows of counter-ions. Neutral adducts: the acid of ion-pair buffers with triethylamine, and the solvents and acids of
// mobile phases, whole molecules by their formulas.
public sealed partial class Adduct
{
    /// <summary>Sodium, Na+.</summary>
    public static Adduct Sodium { get; } = new(CounterIon.Sodium);

    /// <summary>Potassium, K+.</summary>
    public static Adduct Potassium { get; } = new(CounterIon.Potassium);

    /// <summary>1,1,1,3,3,3-Hexafluoropropan-2-ol, C3H2F6O, of ion-pair buffers.</summary>
    public static Adduct Hexafluoroisopropanol { get; } = new("HFIP", "hexafluoroisopropanol", MolecularFormula.Parse("C3H2F6O"), 0);

    /// <summary>Acetonitrile, C2H3N.</summary>
    public static Adduct Acetonitrile { get; } = new("ACN", "acetonitrile", MolecularFormula.Parse("C2H3N"), 0);

    /// <summary>Acetic acid, C2H4O2.</summary>
    public static Adduct AceticAcid { get; } = new("AcOH", "acetic acid", MolecularFormula.Parse("C2H4O2"), 0);

    /// <summary>Every adduct: the cations of <see cref="CounterIon.All"/>, then neutral molecules.</summary>
    public static ImmutableArray<Adduct> All { get; } =
    [
        Sodium, Potassium,
        .. CounterIon.All.Where(ion => ion != CounterIon.Sodium && ion != CounterIon.Potassium).Select(ion => new Adduct(ion)),
        Hexafluoroisopropanol, Acetonitrile, AceticAcid,
    ];
}
