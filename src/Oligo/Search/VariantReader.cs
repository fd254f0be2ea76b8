using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Search;

/// <summary>Reads the lines of VCF. Not thread-safe.</summary>
/// <param name="database">The records.</param>
/// <param name="nameOf">What the file calls a record.</param>
internal sealed class VariantReader(TargetDatabase database, Func<TargetRecord, string> nameOf)
{
    private const int FewestColumns = 5;
    private const int InfoColumn = 7;

    // Letters of an allele at most; longer ones are written as symbols.
    private const int LongestAllele = 1 << 20;

    // As many as fit into a message.
    private const int NamesKept = 6;

    private readonly Dictionary<int, List<Variant>> _variants = [];
    private readonly List<string> _others = [];
    private readonly Dictionary<string, TargetRecord> _records = RecordsByName(database, nameOf);
    private long _symbolic;

    /// <summary>Reads all lines.</summary>
    /// <returns>What is wrong; <see langword="null"/> for nothing.</returns>
    public Diagnostic? Read(TextReader vcf)
    {
        var lines = new LimitedLines(vcf);
        bool isVcf = false;
        while (lines.Read() is { } line)
        {
            if (lines.IsCut)
            {
                return Fault(lines, $"it has more than {LimitedLines.MaxLength.ToString(CultureInfo.InvariantCulture)} characters");
            }
            isVcf |= line.StartsWith("##fileformat=VCF", StringComparison.Ordinal)
                || line.StartsWith("#CHROM", StringComparison.Ordinal);
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            isVcf = true;
            if (Add(line) is { } fault)
            {
                return Fault(lines, fault);
            }
        }
        return isVcf ? null : new Diagnostic(SearchDiagnostics.NoVariants, default, []);
    }

    public VariantSet ToSet() => new(database, _variants, _symbolic, [.. _others]);

    private static Dictionary<string, TargetRecord> RecordsByName(TargetDatabase database, Func<TargetRecord, string> nameOf)
    {
        var records = new Dictionary<string, TargetRecord>(StringComparer.Ordinal);
        foreach (TargetRecord record in database.Records)
        {
            records.TryAdd(nameOf(record), record);
        }
        return records;
    }

    private static Diagnostic Fault(LimitedLines lines, string fault) => new(
        SearchDiagnostics.BadVariant, default,
        [lines.Number.ToString(CultureInfo.InvariantCulture), DiagnosticPrinter.MakePrintable(fault)]);

    private string? Add(string line)
    {
        // What follows the information may be a column for each of many people.
        string[] columns = line.Split('\t', InfoColumn + 2);
        if (columns.Length < FewestColumns)
        {
            return "it has fewer than five columns between tabs";
        }
        if (!_records.TryGetValue(columns[0], out TargetRecord? record))
        {
            AddOther(columns[0]);
            return null;
        }
        if (!AnnotationReader.TryReadPosition(columns[1], out long position))
        {
            return $"the position `{Shown(columns[1])}` is not a position";
        }
        string reference = LettersOf(columns[3]);
        if (!IsOfLetters(reference))
        {
            return $"the reference allele `{Shown(columns[3])}` is not letters of a nucleic acid";
        }
        string[] alternates = columns[4].Split(',');
        string[] frequencies = FrequenciesOf(columns.Length > InfoColumn ? columns[InfoColumn] : "");
        bool isCompared = false;
        for (int i = 0; i < alternates.Length; i++)
        {
            string alternate = LettersOf(alternates[i]);
            if (alternate == ".")
            {
                continue;
            }
            if (IsSymbol(alternate))
            {
                _symbolic++;
                continue;
            }
            if (!IsOfLetters(alternate))
            {
                return $"the allele `{Shown(alternates[i])}` is neither letters nor a symbol";
            }
            if (!isCompared && Compare(record, position, reference) is { } difference)
            {
                return difference;
            }
            isCompared = true;
            string id = columns[2] == "." ? "" : columns[2];
            if (Variant.Create(id, position, reference, alternate, FrequencyOf(frequencies, i)) is { } variant)
            {
                ListOf(record).Add(variant);
            }
        }
        return null;
    }

    private List<Variant> ListOf(TargetRecord record)
    {
        if (!_variants.TryGetValue(record.Index, out List<Variant>? list))
        {
            list = [];
            _variants.Add(record.Index, list);
        }
        return list;
    }

    private void AddOther(string name)
    {
        string shown = Shown(name);
        if (_others.Count < NamesKept && !_others.Contains(shown))
        {
            _others.Add(shown);
        }
    }

    /// <summary>Compares the reference allele with the letters of the record.</summary>
    private string? Compare(TargetRecord record, long position, string reference)
    {
        if (position < 1 || position > record.Length || reference.Length > record.Length - position + 1)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"position {position} is not in `{Shown(record.Id)}`, which has {record.Length} letters");
        }
        string letters = database.GetLetters(record, position, reference.Length);
        for (int i = 0; i < reference.Length; i++)
        {
            if ((IupacLetters.SetOf((byte)letters[i]) & IupacLetters.SetOf((byte)reference[i])) == 0)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"the reference allele at position {position} is `{Shown(reference)}`, and `{Shown(record.Id)}` has "
                        + $"`{Shown(letters)}` there: the variants are of another version of the sequence");
            }
        }
        return null;
    }

    private static string[] FrequenciesOf(string information)
    {
        foreach (string field in information.Split(';'))
        {
            if (field.StartsWith("AF=", StringComparison.Ordinal))
            {
                return field[3..].Split(',');
            }
        }
        return [];
    }

    private static double? FrequencyOf(string[] frequencies, int allele) =>
        allele < frequencies.Length
            && double.TryParse(frequencies[allele], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && value is >= 0 and <= 1
            ? value
            : null;

    private static string LettersOf(string allele) => allele.ToUpperInvariant().Replace('U', 'T');

    private static bool IsOfLetters(string allele) => allele.Length is > 0 and <= LongestAllele
        && allele.All(letter => char.IsAsciiLetter(letter) && IupacLetters.SetOf((byte)letter) != 0);

    private static bool IsSymbol(string allele) =>
        allele == "*" || allele.AsSpan().IndexOfAny("<>[]") >= 0 || (allele.Length > 1 && (allele[0] == '.' || allele[^1] == '.'));

    private static string Shown(string text) => text.Length > 30 ? text[..30] + "..." : text;
}
