namespace Oligo.Web;

/// <summary>What a line of a pasted table holds.</summary>
/// <param name="Id">Its identifier; empty for none.</param>
/// <param name="Notation">The molecule, or its sense strand.</param>
/// <param name="Antisense">The antisense strand; empty where the molecule is one text.</param>
internal readonly record struct PastedRow(string Id, string Notation, string Antisense);
