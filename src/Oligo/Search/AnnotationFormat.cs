namespace Oligo.Search;

/// <summary>Formats of annotations.</summary>
public enum AnnotationFormat
{
    /// <summary>GTF: exons and coding sequences with <c>gene_id</c> and <c>transcript_id</c>; positions from 1; the stop codon is a line of
    /// its own, outside the coding sequence.</summary>
    Gtf,

    /// <summary>GFF3: exons and coding sequences with their <c>Parent</c>; positions from 1; the stop codon is in the coding
    /// sequence.</summary>
    Gff3,

    /// <summary>BED of twelve columns: a line for each transcript, with blocks; positions from 0.</summary>
    Bed,
}
