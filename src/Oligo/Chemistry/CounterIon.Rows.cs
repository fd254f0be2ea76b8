using System.Collections.Immutable;

namespace Oligo.Chemistry;

// Names of cations: IUPAC Red Book 2005, IR-5.3.2 (metals, charge number or oxidation state where there are several) and IR-5.3.3 (ammonium
// ions). Charges: the common ions of the element. Formulas of the ammonium ions: the amine and one proton.
public sealed partial class CounterIon
{
    /// <summary>Sodium, Na+: drug substances.</summary>
    public static CounterIon Sodium { get; } = new("Na", "sodium", "Na", 1);

    /// <summary>Potassium, K+.</summary>
    public static CounterIon Potassium { get; } = new("K", "potassium", "K", 1);

    /// <summary>Ammonium, NH4+: after deprotection with ammonia.</summary>
    public static CounterIon Ammonium { get; } = new("NH4", "ammonium", "H4N", 1);

    /// <summary>Lithium, Li+.</summary>
    public static CounterIon Lithium { get; } = new("Li", "lithium", "Li", 1);

    /// <summary>Triethylammonium, C6H16N+: triethylamine C6H15N of ion-pair chromatography.</summary>
    public static CounterIon Triethylammonium { get; } = new("TEA", "triethylammonium", "C6H16N", 1, "et3nh");

    /// <summary>Diisopropylethylammonium, C8H20N+: N,N-diisopropylethylamine C8H19N of ion-pair chromatography.</summary>
    public static CounterIon Diisopropylethylammonium { get; } =
        new("DIPEA", "diisopropylethylammonium", "C8H20N", 1, "n,n-diisopropylethylammonium", "ethyldiisopropylammonium");

    /// <summary>Magnesium, Mg2+.</summary>
    public static CounterIon Magnesium { get; } = new("Mg", "magnesium", "Mg", 2);

    /// <summary>Calcium, Ca2+.</summary>
    public static CounterIon Calcium { get; } = new("Ca", "calcium", "Ca", 2);

    /// <summary>Iron(II), Fe2+.</summary>
    public static CounterIon Iron2 { get; } = new("Fe(II)", "iron(II)", "Fe", 2, "ferrous");

    /// <summary>Iron(III), Fe3+.</summary>
    public static CounterIon Iron3 { get; } = new("Fe(III)", "iron(III)", "Fe", 3, "ferric");

    /// <summary>Every counter-ion; the usual ones first.</summary>
    public static ImmutableArray<CounterIon> All { get; } =
        [Sodium, Potassium, Ammonium, Lithium, Triethylammonium, Diisopropylethylammonium, Magnesium, Calcium, Iron2, Iron3];

    /// <summary>
    /// Hydrogen chloride, HCl, of a hydrochloride: it protonates an amine and replaces no acidic proton. Not among <see cref="All"/>.
    /// </summary>
    public static CounterIon HydrogenChloride { get; } = new("HCl", "hydrochloride", "ClH", 0);

    /// <summary>Every row that a salt may have.</summary>
    internal static ImmutableArray<CounterIon> Known { get; } = [.. All, HydrogenChloride];

    /// <summary>Those of drug substances and their preparation: what a value that is stated without its salt may be of.</summary>
    internal static ImmutableArray<CounterIon> Usual { get; } = [Sodium, Potassium, Ammonium];
}
