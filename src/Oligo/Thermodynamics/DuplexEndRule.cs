namespace Oligo.Thermodynamics;

/// <summary>Which pairs are the ends of a duplex that does not pair throughout.</summary>
public enum DuplexEndRule
{
    /// <summary>The first and the last pair; bases beyond them are dangling ends or terminal mismatches.</summary>
    Paired = 0,

    /// <summary>
    /// As Biopython reads them: dangling ends first, then terminal mismatches, each of which takes its base off; end terms and length of
    /// the whole oligo.
    /// </summary>
    WholeOligo,

    /// <summary>
    /// As MELTING reads them: with an overhang at the left end alone the right end is read a pair inwards, with one at the right end alone
    /// that end has no term.
    /// </summary>
    Shifted,
}
