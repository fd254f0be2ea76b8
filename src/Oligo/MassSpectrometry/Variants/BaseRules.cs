using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>Changes of nucleobases: lost, deaminated, oxidised, or with a group that synthesis left on them.</summary>
internal static class BaseRules
{
    private static readonly MolecularFormula s_hydrolysis = MolecularFormula.Parse("H2O");
    private static readonly MolecularFormula s_deamination = MolecularFormula.Parse("H-1N-1O");
    private static readonly MolecularFormula s_oxygen = MolecularFormula.Parse("O");

    /// <summary>C to U, 5-methylcytosine to T, A to hypoxanthine.</summary>
    public static SiteRule Deamination { get; } = new(
        VariantPlace.Nucleotide, "deamination", unit => DeaminatedOf(BaseOf(unit)) is null ? null : s_deamination,
        unit => WithBase(unit, DeaminatedOf(BaseOf(unit))), LabelOf);

    /// <summary>8-Oxoguanine and 8-oxoadenine.</summary>
    public static SiteRule Oxidation { get; } = new(
        VariantPlace.Nucleotide, "oxidation", unit => OxidisedOf(BaseOf(unit)) is null ? null : s_oxygen,
        unit => WithBase(unit, OxidisedOf(BaseOf(unit))), LabelOf);

    /// <summary>Hydrolysis of the glycosidic bond: a hydroxyl on C1' in the place of the base.</summary>
    public static SiteRule Hydrolysis(string name, string letters) => new(
        VariantPlace.Nucleotide, name, unit => LostOf(unit, letters) is { } lost ? s_hydrolysis - lost : null, AbasicOf, LabelOf);

    /// <summary>Loss of the base with a hydrogen of the sugar.</summary>
    public static SiteRule Elimination(string name) =>
        new(VariantPlace.Nucleotide, name, unit => LostOf(unit, "ACGTUIN") is { } lost ? -lost : null, label: LabelOf);

    /// <summary>Something bound to bases of some letters.</summary>
    public static SiteRule Bound(string name, string letters, string delta)
    {
        var gain = MolecularFormula.Parse(delta);
        return new(VariantPlace.Nucleotide, name, unit => IsOf(unit, letters) ? gain : null, label: LabelOf);
    }

    private static Nucleobase? BaseOf(StrandUnit unit) => (unit as Nucleotide)?.Base;

    private static bool IsOf(StrandUnit unit, string letters) =>
        BaseOf(unit) is { } nucleobase && letters.Contains(nucleobase.Letter, StringComparison.Ordinal);

    private static string LabelOf(StrandUnit unit) => BaseOf(unit)!.Token;

    private static MolecularFormula? LostOf(StrandUnit unit, string letters) =>
        IsOf(unit, letters) && BaseOf(unit) is { IsBoundByNitrogen: true } nucleobase ? nucleobase.Formula : null;

    private static Nucleobase? DeaminatedOf(Nucleobase? nucleobase) =>
        nucleobase is null ? null
        : nucleobase.Equals(Nucleobase.Cytosine) ? Nucleobase.Uracil
        : nucleobase.Equals(Nucleobase.Methylcytosine) ? Nucleobase.Thymine
        : nucleobase.Equals(Nucleobase.Adenine) ? Nucleobase.Hypoxanthine
        : null;

    private static Nucleobase? OxidisedOf(Nucleobase? nucleobase) =>
        nucleobase is null ? null
        : nucleobase.Equals(Nucleobase.Guanine) ? Nucleobase.OxoGuanine
        : nucleobase.Equals(Nucleobase.Adenine) ? Nucleobase.OxoAdenine
        : null;

    private static Nucleotide? WithBase(StrandUnit unit, Nucleobase? nucleobase) => unit is Nucleotide old && nucleobase is not null
        ? new Nucleotide(nucleobase, old.Sugar, old.Linkage, old.Stereo, old.Joint, old.Pendant)
        : null;

    private static GroupUnit? AbasicOf(StrandUnit unit)
    {
        Sugar sugar = ((Nucleotide)unit).Sugar;
        Group? site = sugar.Equals(Sugar.Deoxyribose) ? Group.AbasicSite : sugar.Equals(Sugar.Ribose) ? Group.AbasicRibose : null;
        return site is null ? null : new GroupUnit(site, unit.Linkage, unit.Stereo, unit.Joint, 0, unit.Pendant);
    }
}
