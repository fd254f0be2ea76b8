using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>Where nucleases cut a strand.</summary>
/// <remarks>
/// <para>Substrates of both are phosphodiesters and phosphorothioates between nucleotides with ordinary joints. Endonucleases cut between
/// two unmodified sugars, as in the gap of a gapmer. An exonuclease takes the last nucleotide of an end, unless a group or an inverted
/// joint is there; a phosphate is not in the way.</para>
/// <para>Sources: the labels of Kynamro (mipomersen: endonucleases, then exonucleases), Spinraza (nusinersen, MOE throughout:
/// exonucleases from both ends) and Givlaari (the antisense strand loses its 3' nucleotide), recalled.</para>
/// </remarks>
internal sealed class NucleaseSites
{
    private readonly VariantContext _context;
    private readonly bool _resists;

    public NucleaseSites(VariantContext context)
    {
        _context = context;
        HasEndonucleaseSite = Enumerable.Range(0, context.Units.Length - 1).Any(IsEndonucleaseSite);
        _resists = context.Limits.Exonucleases == ExonucleaseRule.Usual && HasEndonucleaseSite;
    }

    /// <summary>Whether endonucleases find a place to cut.</summary>
    public bool HasEndonucleaseSite { get; }

    /// <summary>Whether endonucleases cut the linkage after a unit.</summary>
    public bool IsEndonucleaseSite(int unit) => IsSubstrate(unit) && IsUnmodified(unit) && IsUnmodified(unit + 1);

    /// <summary>Whether an exonuclease takes a unit that is the last at the 3' end.</summary>
    public bool YieldsAtThreePrime(int unit) =>
        unit > 0 && IsSubstrate(unit - 1) && Yields(unit)
        && (unit < _context.Units.Length - 1 || IsOpen(_context.Strand.ThreePrimeGroup));

    /// <summary>Whether an exonuclease takes a unit that is the first at the 5' end.</summary>
    public bool YieldsAtFivePrime(int unit) =>
        unit < _context.Units.Length - 1 && IsSubstrate(unit) && Yields(unit) && (unit > 0 || IsOpen(_context.Strand.FivePrimeGroup));

    private static bool IsOpen(AttachedGroup? end) => end is null || end.Group.Equals(Group.Phosphate);

    private bool Yields(int unit) =>
        _context.Limits.Exonucleases != ExonucleaseRule.Nowhere && (!_resists || IsUnmodified(unit));

    private bool IsSubstrate(int unit) =>
        _context.Units[unit] is Nucleotide { Linkage: { } linkage, Joint.IsOrdinary: true } && _context.Units[unit + 1] is Nucleotide
        && (linkage.Equals(Linkage.Phosphodiester) || linkage.Equals(Linkage.Phosphorothioate));

    private bool IsUnmodified(int unit) => _context.Units[unit] is Nucleotide { Sugar.Class: not SugarClass.Modified };
}
