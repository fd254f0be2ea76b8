using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>A dialect that can say which of its words stand for a row of the tables.</summary>
internal interface ITokenSource
{
    /// <summary>The words, those first that are written. A dialect that fuses base and sugar lists every word with the row in it.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The words; none if the dialect has none.</returns>
    IEnumerable<string> TokensOf(Monomer row);
}
