namespace Oligo.Notation;

/// <summary>A dialect that knows which texts it refuses, whatever they mean, by their characters alone.</summary>
internal interface IBoundedNotation
{
    /// <summary>
    /// What every text of this dialect has in common: each that it reads, and each that only lacks a statement beside it. With the monomers
    /// of the default library.
    /// </summary>
    TextBounds MakeBounds();
}
