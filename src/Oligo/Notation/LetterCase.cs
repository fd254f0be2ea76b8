namespace Oligo.Notation;

/// <summary>What the case of the letters of a bare sequence states, where it states anything.</summary>
public enum LetterCase
{
    /// <summary>Nothing: only capitals are bases.</summary>
    None = 0,

    /// <summary>
    /// Capitals are modified residues, small letters DNA: the custom of texts on LNA gapmers, <c>GCCtcagtctgcttcGCACC</c>.
    /// </summary>
    CapitalsAreModified = 1,

    /// <summary>Small letters are modified residues, capitals DNA: <c>gccTCAGTCTGCTTCgcacc</c>.</summary>
    SmallAreModified = 2,
}
