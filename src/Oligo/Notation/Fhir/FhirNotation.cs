using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// The residue-site lists of ISO 11238 as the JSON of FHIR's SubstanceNucleicAcid: for each subunit a sequence, and where its sugars and
/// linkages are.
/// </summary>
internal sealed class FhirNotation : INotation, IBoundedNotation, IFreeForm, IRecordLayout, IRowNotation
{
    internal const string FormName = "FHIR form";

    /// <summary>The bases of a sequence.</summary>
    internal const string Letters = "ACGTUI";

    private static readonly JsonWriterOptions s_format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "fhir";

    public string Title => "residue-site lists of FHIR and ISO 11238";

    public ImmutableArray<string> FileExtensions => [".json"];

    public bool IsForPrograms => true;

    public IEnumerable<NotationRecord> MakeRecords(IEnumerable<RecordLine> lines) => JsonRecords.Group(lines);

    public RowReader? MakeRowReader(NotationOptions options) => new FhirRowReader(options);

    public IEnumerable<string> TokensOf(Monomer row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            Nucleobase { Symbol: ['A' or 'C' or 'G' or 'T' or 'U' or 'I'] } => [row.Symbol],
            Sugar or Linkage => [row.Name],
            _ => [],
        };
    }

    // One object of JSON with the names of its parts.
    public TextBounds MakeBounds() => TextBounds.OfWords([], "\"", "{");

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
    {
        if (ReadingLimits.Refuses(text, options, out ParseResult<NucleicAcid>? refusal))
        {
            return refusal;
        }
        var bag = new DiagnosticBag();
        NucleicAcid? molecule = FhirReader.Read(SourceText.Of(text), options ?? NotationOptions.None, bag);
        return ReadingLimits.Result(SourceText.Of(text), molecule, bag, options);
    }

    /// <summary>A brace is JSON where a name or the closing brace follows; elsewhere it is a group of the Ionis form.</summary>
    public bool IsLike(string text) => text.AsSpan().TrimStart() is ['{', .. var rest] && rest.TrimStart() is ['"' or '}', ..];

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        var bag = new DiagnosticBag();
        string? arrangement = WriteLoss.FindArrangement(molecule);
        foreach (Strand strand in molecule.Strands)
        {
            if ((arrangement ?? FindObstacle(strand)) is { } obstacle)
            {
                bag.Report(NotationDiagnostics.CannotWrite, default, FormName, obstacle);
                return new FormatResult(null, bag.ToImmutable());
            }
            int methylated = strand.Nucleotides.Count(residue => residue.Base.Equals(Nucleobase.Methylcytosine));
            if (methylated > 0)
            {
                bag.Report(NotationDiagnostics.MethylLost, default, FormName, CountedNoun.Of(methylated, "residue"));
            }
            WriteLoss.ReportStereo(strand, FormName, bag);
        }
        WriteLoss.ReportRegisters(molecule, FormName, bag);
        return new FormatResult(WriteJson(molecule), bag.ToImmutable());
    }

    private static string? FindObstacle(Strand strand)
    {
        if (strand.Pendants is [var pendant, ..])
        {
            return $"the pendant group <{pendant.Group.Symbol}>";
        }
        if (WriteLoss.FindInnerGroup(strand) is { } group)
        {
            return group;
        }
        if (strand.FivePrimeGroup is { Repeats: > 0 } || strand.ThreePrimeGroup is { Repeats: > 0 })
        {
            // An end is stated by the name of its row, which has no number.
            return $"the repeats of {(strand.FivePrimeGroup is { Repeats: > 0 } first ? first : strand.ThreePrimeGroup)}";
        }
        foreach (Nucleotide residue in strand.Nucleotides)
        {
            if (residue.Base.Symbol is not (['A' or 'C' or 'G' or 'T' or 'U' or 'I'] or "mC"))
            {
                return $"the base {residue.Base.Name} of residue {residue.Position.ToString(CultureInfo.InvariantCulture)}";
            }
        }
        return FindSharedName(strand);
    }

    /// <summary>Rows are stated by name, and a name may be that of another row as well, mostly in the libraries of others.</summary>
    private static string? FindSharedName(Strand strand)
    {
        MonomerLibrary library = strand.Library;
        IEnumerable<(Monomer Row, Monomer? Found)> names =
        [
            .. strand.Nucleotides.Select(residue => residue.Sugar).Distinct().Select(sugar => (sugar, library.Sugars.Find(sugar.Name))),
            .. strand.Nucleotides.Select(residue => residue.Linkage).OfType<Linkage>().Distinct()
                .Select(linkage => (linkage, library.Linkages.Find(linkage.Name))),
            .. new[] { strand.FivePrimeGroup, strand.ThreePrimeGroup }.OfType<AttachedGroup>()
                .Select(end => (end.Group, library.Groups.Find(end.Group.Name))),
        ];
        Monomer? shared = names.FirstOrDefault(name => !name.Row.Equals(name.Found)).Row;
        return shared is null ? null : $"`{shared.Symbol}`, whose name {shared.Name} is that of another row";
    }

    private static string WriteJson(NucleicAcid molecule)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_format))
        {
            json.WriteStartObject();
            json.WriteString("resourceType", "SubstanceNucleicAcid");
            json.WriteNumber("numberOfSubunits", molecule.Strands.Length);
            json.WriteStartArray("subunit");
            for (int i = 0; i < molecule.Strands.Length; i++)
            {
                WriteSubunit(json, i + 1, molecule.Strands[i]);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteSubunit(Utf8JsonWriter json, int number, Strand strand)
    {
        json.WriteStartObject();
        json.WriteNumber("subunit", number);
        json.WriteString("sequence", strand.Sequence);
        json.WriteNumber("length", strand.Length);
        WriteEnd(json, "fivePrime", strand.FivePrimeGroup);
        WriteEnd(json, "threePrime", strand.ThreePrimeGroup);
        if (strand.Length > 1)
        {
            json.WriteStartArray("linkage");
            foreach (IGrouping<(Joint Joint, Linkage? Linkage), Nucleotide> sites in strand.Nucleotides
                .Where(residue => residue.Linkage is not null)
                .GroupBy(residue => (residue.Joint, residue.Linkage)))
            {
                json.WriteStartObject();
                json.WriteString("connectivity", string.Create(
                    CultureInfo.InvariantCulture, $"{Joint.Number(sites.Key.Joint.Left)}'-{Joint.Number(sites.Key.Joint.Right)}'"));
                json.WriteString("name", sites.Key.Linkage!.Name);
                json.WriteString("residueSite", SiteList(sites.Select(residue => residue.Position)));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteStartArray("sugar");
        foreach (IGrouping<Sugar, Nucleotide> sites in strand.Nucleotides.GroupBy(residue => residue.Sugar))
        {
            json.WriteStartObject();
            json.WriteString("name", sites.Key.Name);
            json.WriteString("residueSite", SiteList(sites.Select(residue => residue.Position)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, AttachedGroup? end)
    {
        if (end is null)
        {
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("text", end.Group.Name);
        json.WriteEndObject();
    }

    /// <summary>Positions as ISO 11238 lists them: <c>1-5,16-20</c>.</summary>
    private static string SiteList(IEnumerable<int> positions)
    {
        var runs = new List<(int First, int Last)>();
        foreach (int position in positions)
        {
            if (runs.Count > 0 && runs[^1].Last == position - 1)
            {
                runs[^1] = (runs[^1].First, position);
            }
            else
            {
                runs.Add((position, position));
            }
        }
        return string.Join(',', runs.Select(run => run.First == run.Last ? Text(run.First) : $"{Text(run.First)}-{Text(run.Last)}"));

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
