using Oligo.Text;

namespace Oligo.Search;

/// <summary>Messages about sequence files and searches: OLG34xx.</summary>
internal static class SearchDiagnostics
{
    public static readonly DiagnosticDescriptor TextBeforeHeader = new(
        "OLG3400", DiagnosticSeverity.Error, "line {0} holds sequence before any header",
        "A FASTA file begins with a header: `>` and the name of the record.");

    public static readonly DiagnosticDescriptor HeaderInSequence = new(
        "OLG3401", DiagnosticSeverity.Error, "line {0} has `>` inside a sequence",
        "A header begins a line. Where two files were joined and the first had no final line end, its last line of sequence "
        + "and the next header are one line.");

    public static readonly DiagnosticDescriptor UnknownLetter = new(
        "OLG3402", DiagnosticSeverity.Error, "line {0} has {1}, which is not a letter of a nucleic acid",
        "Sequences hold A, C, G, T, U, N and the other letters of IUPAC, in either case; blanks, and `*` at the end of a record.");

    public static readonly DiagnosticDescriptor NamelessRecord = new(
        "OLG3403", DiagnosticSeverity.Error, "the header of line {0} names no record",
        "The first word of a header is the name of the record, by which its sites are listed.");

    public static readonly DiagnosticDescriptor HeaderTooLong = new(
        "OLG3404", DiagnosticSeverity.Error, "the header of line {0} has more than {1} bytes",
        "Headers of this length are data that lost their line ends.");

    public static readonly DiagnosticDescriptor TextTooLong = new(
        "OLG3405", DiagnosticSeverity.Error, "the sequences have more than {0} letters",
        "The limit keeps a damaged or hostile file from taking all memory; a higher one may be set.");

    public static readonly DiagnosticDescriptor TooManyRuns = new(
        "OLG3406", DiagnosticSeverity.Error, "ambiguous or lower-case letters change more than {0} times",
        "Such letters are stored as runs. A sequence in which every other letter is ambiguous cannot be searched.");

    public static readonly DiagnosticDescriptor NoRecord = new(
        "OLG3407", DiagnosticSeverity.Error, "there is no record",
        "A FASTA file holds at least one header.");

    public static readonly DiagnosticDescriptor RepeatedName = new(
        "OLG3408", DiagnosticSeverity.Warning, "{0} named like an earlier one, the first of them `{1}`",
        "Sites are listed by the name of their record: where names repeat, a row does not say which record is meant.");

    public static readonly DiagnosticDescriptor TooManyRecords = new(
        "OLG3409", DiagnosticSeverity.Error, "there are more than {0} records, or their headers are too long together",
        "The limit keeps a damaged or hostile file from taking all memory.");

    public static readonly DiagnosticDescriptor BadAnnotation = new(
        "OLG3410", DiagnosticSeverity.Error, "line {0} of the annotation: {1}",
        "GTF and GFF3 have nine columns between tabs, BED has twelve; positions are whole numbers, the first not after the last.");

    public static readonly DiagnosticDescriptor NoExon = new(
        "OLG3411", DiagnosticSeverity.Error, "the annotation has no exon of a transcript",
        "Read are the exons and coding sequences of GTF and GFF3, which name their transcript, and the blocks of BED.");

    public static readonly DiagnosticDescriptor NotPrepared = new(
        "OLG3412", DiagnosticSeverity.Error, "the prepared file cannot be used: {0}",
        "A prepared file ends with a mark and a checksum over all of it. One that is cut off, damaged or of another version is refused; "
        + "prepare the sequences again.");

    public static readonly DiagnosticDescriptor BadVariant = new(
        "OLG3414", DiagnosticSeverity.Error, "line {0} of the variants: {1}",
        "VCF has at least five columns between tabs: sequence, position from 1, identifier, reference and alternate alleles; the reference "
        + "is what the sequence has at the position.");

    public static readonly DiagnosticDescriptor NoVariants = new(
        "OLG3415", DiagnosticSeverity.Error, "the file of variants is not VCF: it has neither a header nor a line of variants",
        "VCF begins with `##fileformat=VCF` and a header line that begins with `#CHROM`; both are optional where there are variants.");

    public static readonly DiagnosticDescriptor BadGenBank = new(
        "OLG3416", DiagnosticSeverity.Error, "line {0} of the GenBank file {1}",
        "A record of a GenBank flat file begins with `LOCUS`, has its letters after `ORIGIN`, as many as `LOCUS` states, and ends "
        + "with `//`. Records that state only what they are joined of have no letters.");

    public static readonly DiagnosticDescriptor BaseWithoutPartner = new(
        "OLG3420", DiagnosticSeverity.Error, "residue {0} is {1}: a target is searched for by A, C, G, T and U and their modifications",
        "Inosine, universal bases, base analogues that pair otherwise, and residues without a base match no one letter of a target.");

    public static readonly DiagnosticDescriptor TooLongToSearch = new(
        "OLG3421", DiagnosticSeverity.Error, "the strand has {0} nucleotides; strands of 1 to {1} are searched for",
        "Windows of a text are compared as words of 64 bits.");
}
