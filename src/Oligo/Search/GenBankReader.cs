using System.Globalization;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Search;

/// <summary>Reads a GenBank flat file as the FASTA that says the same of its records. Not thread-safe.</summary>
/// <param name="fasta">Takes headers and letters.</param>
internal sealed class GenBankReader(FastaReader fasta)
{
    /// <summary>Bytes by which such a file is known.</summary>
    public const int MarkLength = 6;

    // Columns of a feature: its name, and where its place and its qualifiers begin.
    private const int FeatureName = 5;
    private const int FeatureText = 21;

    // A definition is of some lines; a longer one is refused as a header of FASTA is.
    private const int LongestDefinition = 1 << 20;

    private readonly HashSet<string> _genes = new(StringComparer.Ordinal);
    private string _version = "";
    private string _definition = "";
    private string _coding = "";
    private long? _statedLength;
    private long _length;
    private int _codingCount;
    private bool _isCircular;
    private bool _isInDefinition;
    private bool _isInRecord;
    private bool _isInSequence;

    /// <summary>Whether a file begins as GenBank files do.</summary>
    public static bool IsGenBank(ReadOnlySpan<byte> start) => start.StartsWith("LOCUS "u8);

    /// <summary>Reads all records.</summary>
    /// <returns>What is wrong; <see langword="null"/> for nothing.</returns>
    public Diagnostic? Read(TextReader text)
    {
        var lines = new LimitedLines(text);
        while (lines.Read() is { } line)
        {
            if (lines.IsCut)
            {
                return Fault(lines, "is too long");
            }
            if (Take(lines, line) is { } fault)
            {
                return fault;
            }
            if (fasta.Fault is { } limit)
            {
                return limit;
            }
        }
        fasta.End();
        return _isInRecord ? Fault(lines, "is the last, and its record has no end, which is `//`") : fasta.Fault;
    }

    private static Diagnostic Fault(LimitedLines lines, string fault) => new(
        SearchDiagnostics.BadGenBank, default, [lines.Number.ToString(CultureInfo.InvariantCulture), fault]);

    private Diagnostic? Take(LimitedLines lines, string line)
    {
        if (line.StartsWith("//", StringComparison.Ordinal))
        {
            Diagnostic? fault = !_isInSequence ? Fault(lines, "ends a record without a sequence")
                : _statedLength is { } stated && stated != _length ? Fault(lines, string.Create(
                    CultureInfo.InvariantCulture, $"ends a record of {_length} letters, of which LOCUS states {stated}"))
                : null;
            Reset();
            return fault;
        }
        if (_isInSequence)
        {
            return AddLetters(lines, line);
        }
        if (line.StartsWith("LOCUS ", StringComparison.Ordinal))
        {
            if (_isInRecord)
            {
                return Fault(lines, "begins a record, and the one before has no end, which is `//`");
            }
            _isInRecord = true;
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            _version = words.Length > 1 ? words[1] : "";
            _statedLength = words is [_, _, var bases, "bp", ..]
                && long.TryParse(bases, NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : null;
            _isCircular = words.Contains("circular");
        }
        else if (line.StartsWith("ORIGIN", StringComparison.Ordinal))
        {
            _isInSequence = true;
            AddHeader();
        }
        else
        {
            AddFact(line);
        }
        return null;
    }

    private void AddFact(string line)
    {
        if (line.StartsWith("DEFINITION", StringComparison.Ordinal))
        {
            _definition = line["DEFINITION".Length..].Trim();
            _isInDefinition = true;
            return;
        }
        if (_isInDefinition && line.StartsWith(' '))
        {
            _definition += _definition.Length < LongestDefinition ? " " + line.Trim() : "";
            return;
        }
        _isInDefinition = false;
        if (line.StartsWith("VERSION", StringComparison.Ordinal)
            && line["VERSION".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var version, ..])
        {
            _version = version;
            return;
        }
        if (line.Length <= FeatureText || !line.StartsWith("     ", StringComparison.Ordinal))
        {
            return;
        }
        string name = line[FeatureName..FeatureText].Trim();
        string text = line[FeatureText..].Trim();
        if (name == "CDS")
        {
            _codingCount++;
            _coding = text;
        }
        // Of two genes neither is that of the record.
        else if (_genes.Count < 2 && name.Length == 0 && text.StartsWith("/gene=\"", StringComparison.Ordinal))
        {
            _genes.Add(text["/gene=\"".Length..].TrimEnd('"'));
        }
    }

    /// <summary>The words that headers of FASTA state: of several genes or coding sequences none is that of the record.</summary>
    private void AddHeader()
    {
        var header = new StringBuilder($">{_version} {_definition}");
        if (_genes.Count == 1 && !_genes.Single().Contains(' ', StringComparison.Ordinal))
        {
            header.Append(" gene=").Append(_genes.Single());
        }
        string[] ends = _coding.Split("..");
        if (_codingCount == 1 && ends.Length == 2 && ends.All(end => AnnotationReader.TryReadPosition(end, out _)))
        {
            header.Append(" cds=").Append(_coding);
        }
        header.Append(_isCircular ? " circular=true\n" : "\n");
        fasta.Read(Encoding.UTF8.GetBytes(header.ToString()));
    }

    private Diagnostic? AddLetters(LimitedLines lines, string line)
    {
        byte[] letters = new byte[line.Length + 1];
        int count = 0;
        foreach (char letter in line)
        {
            if (letter is ' ' or (>= '0' and <= '9'))
            {
                continue;
            }
            if (!char.IsAsciiLetter(letter) || IupacLetters.SetOf((byte)letter) == 0)
            {
                return new Diagnostic(
                    SearchDiagnostics.UnknownLetter, default,
                    [lines.Number.ToString(CultureInfo.InvariantCulture), DiagnosticPrinter.MakePrintable($"`{letter}`")]);
            }
            letters[count++] = (byte)letter;
        }
        letters[count] = (byte)'\n';
        _length += count;
        fasta.Read(letters.AsSpan(0, count + 1));
        return null;
    }

    private void Reset()
    {
        _genes.Clear();
        (_version, _definition, _coding) = ("", "", "");
        (_codingCount, _length, _statedLength) = (0, 0, null);
        _isCircular = _isInDefinition = _isInRecord = _isInSequence = false;
    }
}
