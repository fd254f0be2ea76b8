using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Design;
using Oligo.MassSpectrometry;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Reporting;

/// <summary>
/// Writes reports as JSON documents of the schema <c>oligo.describe/1</c>. Safe to use from several threads; needs no reflection.
/// </summary>
/// <remarks>The members of the schema keep their names, types and order; new ones are added at the end of their object only.</remarks>
public static class MoleculeReportJson
{
    /// <summary>The schema that a document names.</summary>
    public const string Schema = "oligo.describe/1";

    /// <summary>A report as a document: indented, LF, no needless escapes.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The document without a final line end.</returns>
    public static string ToText(MoleculeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ToText(json => Write(json, report));
    }

    /// <summary>An entry of the catalogue whose positions are not published, as a document: what is known without a molecule.</summary>
    /// <param name="drug">The entry.</param>
    /// <returns>The document without a final line end.</returns>
    public static string ToText(Drug drug)
    {
        ArgumentNullException.ThrowIfNull(drug);
        return ToText(json =>
        {
            json.WriteStartObject();
            WriteHead(json, drug.Name);
            json.WritePropertyName("catalog");
            DrugJson.Write(json, drug);
            json.WriteEndObject();
        });
    }

    /// <summary>Writes a report as one JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="withSolution">Whether to write <see cref="MoleculeReport.Solution"/>, which takes the most time.</param>
    public static void Write(Utf8JsonWriter json, MoleculeReport report, bool withSolution = true)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartObject();
        WriteHead(json, report.Name);
        json.WriteString("kind", report.Molecule switch { Duplex => "duplex", StrandComplex => "complex", _ => "strand" });
        json.WriteString("notation", report.Molecule.ToString());
        if (report.Drug is not null)
        {
            json.WritePropertyName("catalog");
            DrugJson.Write(json, report.Drug);
        }
        if (report.Molecule is Duplex duplex)
        {
            WriteDuplex(json, duplex);
        }
        if (report.Molecule is StrandComplex complex)
        {
            WritePairings(json, complex);
        }
        WriteForms(json, report);
        json.WriteStartArray("strands");
        foreach (StrandReport strand in report.Strands)
        {
            WriteStrand(json, strand);
        }
        json.WriteEndArray();
        WriteNotations(json, report);
        WriteSource(json, report.Source);
        if (withSolution)
        {
            WriteSolution(json, report.Solution);
        }
        if (report.Id is not null)
        {
            json.WriteString("id", report.Id);
        }
        if (report.Share is not null)
        {
            json.WriteString("share", report.Share);
        }
        json.WriteEndObject();
    }

    private static string ToText(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteHead(Utf8JsonWriter json, string? name)
    {
        json.WriteString("schema", Schema);
        json.WriteString("version", MoleculeReport.LibraryVersion);
        if (name is not null)
        {
            json.WriteString("name", name);
        }
    }

    private static void WriteDuplex(Utf8JsonWriter json, Duplex duplex)
    {
        json.WriteStartObject("duplex");
        json.WriteNumber("register", duplex.Register);
        json.WriteNumber("watson_crick_pairs", duplex.PairCount);
        json.WriteNumber("wobble_pairs", duplex.CountPairs(BasePairKind.Wobble));
        json.WriteNumber("mismatches", duplex.CountPairs(BasePairKind.None));
        json.WriteNumber("sense_5_overhang", duplex.SenseFivePrimeOverhang);
        json.WriteNumber("sense_3_overhang", duplex.SenseThreePrimeOverhang);
        json.WriteNumber("antisense_5_overhang", duplex.AntisenseFivePrimeOverhang);
        json.WriteNumber("antisense_3_overhang", duplex.AntisenseThreePrimeOverhang);
        json.WriteEndObject();
    }

    private static void WritePairings(Utf8JsonWriter json, StrandComplex complex)
    {
        json.WriteStartArray("pairings");
        foreach (StrandPairing pairing in complex.Pairings)
        {
            json.WriteStartObject();
            json.WriteNumber("first", pairing.First + 1);
            json.WriteNumber("second", pairing.Second + 1);
            json.WriteNumber("register", pairing.Register);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteForms(Utf8JsonWriter json, MoleculeReport report)
    {
        json.WriteNumber("acidic_protons", report.Molecule.AcidicProtons);
        if (report.Molecule.UnbalancedCharge is > 0 and int charge)
        {
            json.WriteNumber("unbalanced_charge", charge);
        }
        if (report.Molecule.IsPolydisperse)
        {
            json.WriteBoolean("polydisperse", true);
        }
        json.WriteStartArray("forms");
        foreach (FormReport form in report.Forms)
        {
            json.WriteStartObject();
            json.WriteString("form", form.Name);
            json.WriteString("formula", form.Formula.ToString());
            if (form.MonoisotopicMass is { } monoisotopic)
            {
                WriteMass(json, "monoisotopic_da", monoisotopic, 6);
            }
            json.WriteStartArray("average");
            foreach (AverageMass mass in form.AverageMasses)
            {
                json.WriteStartObject();
                json.WriteString("weights", mass.Edition.Name);
                WriteMass(json, "da", mass.Value, 4);
                WriteMass(json, "half_width_da", mass.HalfWidth, 4);
                WriteMass(json, "low_da", mass.Low, 4);
                WriteMass(json, "high_da", mass.High, 4);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            if (form.MostAbundantMass is { } mostAbundant)
            {
                WriteMass(json, "most_abundant_da", mostAbundant, 6);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("isotope_masses", MoleculeReport.IsotopeMasses);
    }

    private static void WriteStrand(Utf8JsonWriter json, StrandReport report)
    {
        StrandArchitecture architecture = report.Architecture;
        json.WriteStartObject();
        json.WriteString("notation", report.Strand.ToString());
        json.WriteString("sequence", report.Strand.Sequence);
        json.WriteNumber("length", report.Strand.Length);
        if (report.Strand.IsCircular)
        {
            json.WriteBoolean("circular", true);
        }
        json.WriteString("architecture", architecture.ToString());
        json.WriteString("class", architecture.ClassName);
        json.WriteString("sugars", architecture.SugarPattern);
        json.WriteString("linkages", architecture.BackbonePattern);
        json.WriteNumber("cytosines", architecture.CytosineCount);
        json.WriteNumber("methylcytosines", architecture.MethylatedCytosineCount);
        json.WriteString("formula", report.Strand.Formula.ToString());
        json.WriteStartArray("findings");
        foreach (DesignFinding finding in report.Findings)
        {
            DesignFindingJson.Write(json, finding);
        }
        json.WriteEndArray();
        WriteIons(json, report);
        json.WriteEndObject();
    }

    private static void WriteIons(Utf8JsonWriter json, StrandReport report)
    {
        json.WriteStartArray("ions");
        foreach (PrecursorIon ion in report.Ions)
        {
            json.WriteStartObject();
            json.WriteNumber("charge", ion.Charge);
            WriteMz(json, "mz_mono", ion.MonoisotopicMass, ion.Charge);
            WriteMz(json, "mz_most_abundant", ion.GetMostAbundantMass(), ion.Charge);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMz(Utf8JsonWriter json, string name, Mass mass, int charge)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(ReportNumber.Fixed(mass.Daltons / Math.Abs(charge), 5));
    }

    /// <summary>The texts; at the end of the document what they lose, and why others are missing.</summary>
    private static void WriteNotations(Utf8JsonWriter json, MoleculeReport report)
    {
        NotationReport[] written = [.. report.Notations.Where(notation => notation.Result.Success)];
        json.WriteStartObject("notations");
        foreach (NotationReport notation in written)
        {
            json.WriteString(notation.Notation.Name, notation.Result.Text);
        }
        json.WriteEndObject();
        WriteRemarks(json, "losses", written.Where(notation => notation.Result.Diagnostics.Length > 0));
        WriteRemarks(json, "refusals", report.Notations.Where(notation => !notation.Result.Success));
    }

    private static void WriteRemarks(Utf8JsonWriter json, string name, IEnumerable<NotationReport> notations)
    {
        json.WriteStartObject(name);
        foreach (NotationReport notation in notations)
        {
            json.WriteStartArray(notation.Notation.Name);
            foreach (Diagnostic remark in notation.Result.Diagnostics)
            {
                json.WriteStringValue(remark.Message);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, ReportSource source)
    {
        json.WriteStartObject("given");
        json.WriteString("text", source.Text);
        if (source.Notation is not null)
        {
            json.WriteString("notation", source.Notation.Name);
        }
        json.WriteStartArray("remarks");
        foreach (Diagnostic remark in source.Remarks)
        {
            WriteRemark(json, remark);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes what a molecule does in solution, the member <c>solution</c> of its document, into an object that is open.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void WriteSolution(Utf8JsonWriter json, SolutionReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        SolutionReportJson.Write(json, report);
    }

    /// <summary>A diagnostic without its place.</summary>
    internal static void WriteRemark(Utf8JsonWriter json, Diagnostic remark)
    {
        json.WriteStartObject();
        json.WriteString("code", remark.Code);
        json.WriteString("severity", remark.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", remark.Message);
        json.WriteEndObject();
    }

    /// <summary>A mass in Da with a fixed number of decimals, as a JSON number.</summary>
    private static void WriteMass(Utf8JsonWriter json, string name, Mass value, int decimals)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(ReportNumber.Fixed(value.Daltons, decimals));
    }
}
