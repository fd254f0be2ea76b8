namespace Oligo.Search;

/// <summary>Which strand of a record an oligonucleotide pairs with.</summary>
public enum TargetStrand
{
    /// <summary>The record as it is written: its letters are the reverse complement of the oligonucleotide.</summary>
    Plus,

    /// <summary>The reverse complement of the record: the letters of the record are those of the oligonucleotide.</summary>
    Minus,
}
