namespace Oligo.MassSpectrometry;

/// <summary>How ions of fragments are labelled.</summary>
public enum FragmentLabelStyle
{
    /// <summary>Series, number and charge: <c>[a5-B(A)]2-</c> (McLuckey, Van Berkel and Glish 1992).</summary>
    McLuckey = 0,

    /// <summary>
    /// Strand, first and last nucleotide and mass, as BioPharma Finder names what it identifies, with series and charge:
    /// <c>1:G1-C5=2010.3649m(d,2-)</c>. It says which strand and which nucleotides are meant, and cannot be taken for a fragment of a
    /// peptide.
    /// </summary>
    BioPharmaFinder = 1,
}
