namespace Oligo.Cli.Tables;

/// <summary>A fact about a whole table.</summary>
/// <param name="Key">Key in the metadata of Parquet, without a prefix.</param>
/// <param name="JsonKey">Key in JSON; <see langword="null"/> where JSON does not state it.</param>
/// <param name="Value">The value.</param>
internal sealed record TableFact(string Key, string? JsonKey, string Value);
