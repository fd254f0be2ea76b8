using System.Text.Json.Serialization;

namespace Oligo.Interop;

/// <summary>A molecule as the toolkits get it, with what the library says of it.</summary>
/// <param name="Id">Name within the run.</param>
/// <param name="Kind">drug, dinucleotide, random, duplex or reference.</param>
/// <param name="Text">Canonical text.</param>
/// <param name="Formula">Sum formula of the free acid, Hill order.</param>
/// <param name="Mass">Monoisotopic mass in Da.</param>
/// <param name="Smiles">Isomeric SMILES.</param>
/// <param name="Molfile">V3000 molfile.</param>
/// <param name="Labels">R or S of each stated phosphorus, 5' to 3'; the toolkit's own labels must be these.</param>
/// <param name="Key">A published InChIKey of the molecule.</param>
/// <param name="InChI">A published InChI of the molecule.</param>
/// <param name="Acids">Acidic protons.</param>
internal sealed record InteropCase(
    string Id, string Kind, string Text, string Formula, decimal Mass, string Smiles, string Molfile,
    string Labels, string? Key, string? InChI, int Acids);

/// <summary>A row of the monomer tables.</summary>
/// <param name="Table">base, sugar, linkage or group.</param>
/// <param name="Symbol">Symbol of the row.</param>
/// <param name="Smiles">Fragment as the row states it.</param>
/// <param name="Formula">Formula of the free, neutral compound.</param>
/// <param name="Bond">How a group is bound.</param>
internal sealed record InteropRow(string Table, string Symbol, string? Smiles, string Formula, string? Bond);

/// <summary>A structure that a toolkit wrote, and the strand that it must be read as.</summary>
internal sealed record InteropReading(string Id, string Text, string Smiles);

[JsonSerializable(typeof(InteropCase))]
[JsonSerializable(typeof(InteropRow))]
[JsonSerializable(typeof(InteropReading))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class InteropJson : JsonSerializerContext;
