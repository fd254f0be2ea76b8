namespace Oligo.Cli.Tables;

/// <summary>What a table says of itself where its format has room: in JSON before the rows, in the metadata of Parquet.</summary>
/// <param name="Schema">Name and version of the schema, such as <c>oligo.mass/1</c>.</param>
/// <param name="Rows">Key of the array of rows in JSON, and name of the sheet of a workbook.</param>
/// <param name="Facts">What the numbers come from, by key; a value of Parquet's metadata has the prefix <c>oligo.</c></param>
internal sealed record TableDocument(string Schema, string Rows, IReadOnlyList<TableFact> Facts);
