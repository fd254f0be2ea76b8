using System.Collections.Immutable;
using System.Globalization;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Drawing;
using Oligo.MassSpectrometry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Reporting;
using Oligo.Text;
using Spectre.Console;

namespace Oligo.Cli.Views;

/// <summary>A report as text: what matters first, so that a 20-mer fits a screen; what is left out is named with the way to it.</summary>
internal sealed class MoleculeText
{
    private const int MaxStripUnits = 120;
    private const int MaxLetters = 55;
    private const int ShownLetters = 30;
    private const int MaxFindings = 8;
    private const int MaxNotationLength = 10_000;
    private const int MiddleMz = 1000;
    private const int FewIons = 4;

    private readonly MoleculeReport _report;
    private readonly string? _heading;
    private readonly bool _isWhole;
    private readonly bool _isTerminal;

    // Two strands need twice the lines: what the strips show already, and what can be had with --all, is left out.
    private readonly bool _isCompact;
    private readonly FieldWriter _fields;

    private MoleculeText(MoleculeReport report, string? heading, bool isWhole, Session session)
    {
        _report = report;
        _heading = heading ?? report.Name;
        _isWhole = isWhole;
        _isTerminal = session.IsTerminal;
        _isCompact = !isWhole && report.Molecule is Duplex duplex && duplex.Strands.All(strand => strand.Units.Length <= MaxStripUnits);
        _fields = new FieldWriter(TerminalConsole.Create(session), TerminalConsole.WidthOf(session));
    }

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="heading">What the molecule is called; <see langword="null"/> for its name, if any.</param>
    /// <param name="isWhole">Whether nothing is left out, however long.</param>
    /// <param name="session">The streams.</param>
    public static void Write(MoleculeReport report, string? heading, bool isWhole, Session session)
    {
        var text = new MoleculeText(report, heading, isWhole, session);
        text.WriteHeading();
        text.WriteStrip();
        if (report.Molecule is Duplex duplex)
        {
            text.WritePairing(duplex);
        }
        if (report.Molecule is StrandComplex { Pairings.Length: > 0 } complex)
        {
            text._fields.Field("registers", string.Join("; ", complex.Pairings.Select(pairing =>
                $"strands {Say(pairing.First + 1)} and {Say(pairing.Second + 1)}: {Say(pairing.Register)}")));
        }
        for (int i = 0; i < report.Strands.Length; i++)
        {
            text.WriteStrand(report.Strands[i], i + 1);
        }
        text.WriteForms();
        text.WriteIons();
        text.WriteSolution();
        text.WritePublished();
        text.WriteFindings();
        text.WriteNotations();
        text.WriteMore();
    }

    private void WriteHeading()
    {
        Drug? drug = _report.Drug;
        if (_heading is { } name)
        {
            string known = drug is null || name.StartsWith(drug.Name, StringComparison.OrdinalIgnoreCase) ? name : $"{name}: {drug.Name}";
            string heading = drug is { Synonyms.Length: > 0 } ? $"{known} ({string.Join(", ", drug.Synonyms)})" : known;
            _fields.Console.Write(
                new Spectre.Console.Text(
                    string.Join('\n', TextFolding.Fold(heading, _fields.LineWidth)) + "\n", new Style(decoration: Decoration.Bold)));
        }
        if (drug is null)
        {
            _fields.Field("notation", _report.Source.Notation is { } notation ? $"read as {notation.Name} ({notation.Title})" : "");
        }
        else
        {
            // Where lines are few, the evidence is a word, and what is beyond doubt goes without saying.
            string positions = _isCompact && !drug.HasSourceOfEachPosition
                ? $"; positions {drug.Evidence[(drug.Evidence.LastIndexOf('-') + 1)..]}"
                : "";
            _fields.Paragraph($"{drug.Class}; {drug.Mechanism}; target {drug.Target}{positions}");
            if (_isWhole)
            {
                _fields.Field("identifiers", string.Join("; ", drug.Identifiers));
                _fields.Field(
                    "InChIKey", drug.InChIKey is null ? "" : $"{drug.InChIKey} ({Salt.FreeAcid.Describe(_report.Molecule.AcidicProtons)})");
            }
        }
        EndPart();
    }

    private void WriteStrip()
    {
        int units = _report.Molecule.Strands.Max(strand => strand.Units.Length);
        if (units > MaxStripUnits && !_isWhole)
        {
            _fields.Field("strip", $"left out above {Say(MaxStripUnits)} nucleotides: --all, oligo draw");
        }
        else
        {
            StripText.Write(_fields.Console, _report.Molecule, _fields.LineWidth);
            bool isBrief = !_isWhole && (_isCompact || _fields.LineWidth < FieldWriter.NarrowWidth);
            StripText.WriteLegend(_fields.Console, StrandStrip.LegendOf(_report.Molecule), _fields.LineWidth, isBrief);
        }
        EndPart();
    }

    private void EndPart()
    {
        if (!_isCompact)
        {
            _fields.Console.WriteLine();
        }
    }

    private void WritePairing(Duplex duplex)
    {
        int wobbles = duplex.CountPairs(BasePairKind.Wobble);
        string wobble = wobbles > 0 ? $", {Count(wobbles, "wobble pair")}" : "";
        string mismatches = Count(duplex.CountPairs(BasePairKind.None), "mismatch", "es");
        _fields.Field("register", $"{Say(duplex.Register)} ({Count(duplex.PairCount, "Watson-Crick pair")}{wobble}, {mismatches})");
        string first = End(duplex.SenseFivePrimeOverhang, "5'", duplex.AntisenseThreePrimeOverhang, "3'");
        string second = End(duplex.SenseThreePrimeOverhang, "3'", duplex.AntisenseFivePrimeOverhang, "5'");
        string bare = first.Split(", ")[0];
        bool areAlike = bare == second.Split(", ")[0];
        string both = bare == first ? bare : $"with a {bare}";
        _fields.Field("ends", areAlike ? $"both {both}" : $"5' of sense: {first}; 3': {second}");

        static string End(int sense, string senseEnd, int antisense, string antisenseEnd) =>
            sense > 0 ? $"{senseEnd} overhang of {Say(sense)}, sense"
                : antisense > 0 ? $"{antisenseEnd} overhang of {Say(antisense)}, antisense"
                : "blunt";
    }

    private void WriteStrand(StrandReport strand, int number)
    {
        StrandArchitecture architecture = strand.Architecture;
        bool isDuplex = _report.Strands.Length > 1;
        string label = !isDuplex ? "architecture"
            : _report.Molecule is not Duplex ? $"strand {Say(number)}"
            : strand == _report.Strands[0] ? "first, sense" : "second, antisense";
        string backbone = architecture.Linkages.IsEmpty
            ? ""
            : $", {architecture.Backbone} ({Count(architecture.Linkages.Length, "linkage")})";
        // The strips of a duplex show the pattern already.
        string pattern = (isDuplex && !_isWhole) || architecture.Length == 0 ? "" : $" ({Clip(architecture.RunPattern)})";
        _fields.Field(label, $"{architecture.Description}{pattern}{backbone}");
        if (_isCompact)
        {
            return;
        }
        bool isMethylated = architecture.MethylatedCytosineCount > 0 || architecture.Class is StrandClass.Gapmer or StrandClass.Hemimer;
        string cytosines = architecture.CytosineCount > 0 && isMethylated
            ? $", {Say(architecture.MethylatedCytosineCount)} of {Say(architecture.CytosineCount)} C are 5-methyl-C"
            : "";
        string sequence = strand.Strand.Sequence;
        string note = sequence.Length > MaxLetters && !_isWhole ? "; whole with --all" : "";
        _fields.Field(isDuplex ? "  sequence" : "sequence", $"{Clip(sequence)} ({Say(sequence.Length)} nt{note}){cytosines}");
        if (isDuplex)
        {
            _fields.Field("  formula", $"{strand.Strand.Formula}, {Json.Fixed(strand.Strand.MonoisotopicMass.Daltons, 5)} Da monoisotopic");
        }
    }

    private void WriteForms()
    {
        if (_report.Molecule.IsPolydisperse)
        {
            _fields.Field(
                "polydisperse", "formula and masses are those of the stated mean length; only the average mass describes the substance");
        }
        if (_report.Molecule.UnbalancedCharge is > 0 and int charge)
        {
            _fields.Field(
                "charge", $"{Count(charge, "fixed positive charge")} more than acidic protons; formula and masses lack one H for each");
        }
        foreach (FormReport form in _report.Forms)
        {
            if (_isCompact && form.AverageMasses is [var only])
            {
                WriteCompact(form, only);
                continue;
            }
            bool isAcid = form == _report.Forms[0];
            string protons = isAcid ? $" ({Count(_report.Molecule.AcidicProtons, "acidic proton")})" : "";
            _fields.Field(form.Name, form.Formula + protons);
            if (isAcid && form.MonoisotopicMass is { } monoisotopic)
            {
                _fields.Field(
                    "  monoisotopic",
                    $"{Json.Fixed(monoisotopic.Daltons, 5)} Da ({MoleculeReport.IsotopeMasses}){MostAbundant(form)}");
            }
            foreach (AverageMass mass in form.AverageMasses)
            {
                _fields.Field(
                    "  average",
                    $"{Json.Fixed(mass.Value.Daltons, 3)} Da, {Json.Fixed(mass.Low.Daltons, 3)} to "
                        + $"{Json.Fixed(mass.High.Daltons, 3)} (weights of {mass.Edition.Name})");
            }
        }
    }

    /// <summary>The highest peak of the isotope pattern, after the monoisotopic mass.</summary>
    private static string MostAbundant(FormReport form) =>
        form.MostAbundantMass is { } mass ? $"; most abundant {Json.Fixed(mass.Daltons, 5)}" : "";

    /// <summary>m/z of the most abundant isotopologues; where lines are few, those next to the middle of the usual range.</summary>
    private void WriteIons()
    {
        if (!_isWhole && (_report.Drug is not null || _report.Strands.Length > 1))
        {
            return;
        }
        foreach (StrandReport strand in _report.Strands)
        {
            IEnumerable<PrecursorIon> ions = _isWhole
                ? strand.Ions
                : strand.Ions.OrderBy(ion => Math.Abs(ion.MonoisotopicMz - MiddleMz)).Take(FewIons).OrderByDescending(ion => ion.Charge);
            _fields.Field(
                "  m/z",
                string.Join(", ", ions.Select(ion =>
                    $"{Say(-ion.Charge)}- {Json.Fixed(ion.GetMostAbundantMass().Daltons / -ion.Charge, 4)}")));
        }
    }

    /// <summary>What the molecule does in solution: two lines where there is room for them, everything with --all.</summary>
    private void WriteSolution()
    {
        var text = new SolutionText(_report.Solution, _fields);
        if (_isWhole)
        {
            text.WriteWhole();
        }
        else if (_report.Drug is null)
        {
            text.WriteBrief();
        }
    }

    private void WriteCompact(FormReport form, AverageMass average)
    {
        string mass = $"{Json.Fixed(average.Value.Daltons, 3)} Da";
        if (form != _report.Forms[0])
        {
            _fields.Field(form.Name, $"{form.Formula}, {mass}");
            return;
        }
        _fields.Field(form.Name, $"{form.Formula} ({Count(_report.Molecule.AcidicProtons, "acidic proton")})");
        _fields.Field(
            "  monoisotopic",
            form.MonoisotopicMass is { } monoisotopic ? $"{Json.Fixed(monoisotopic.Daltons, 5)} Da{MostAbundant(form)}" : "");
        _fields.Field("  average", $"{mass}, half-width {Json.Fixed(average.HalfWidth.Daltons, 3)} (weights of {average.Edition.Name})");
    }

    private void WritePublished()
    {
        if (_report.Drug is not { } drug)
        {
            return;
        }
        if (drug.PublishedFormula is { } formula)
        {
            // The formula is shown where it is none of those above.
            string other = _report.Forms.Any(form => form.Formula.Equals(formula)) ? "" : $"{formula} ({drug.PublishedForm}), ";
            string mass = drug.PublishedAverageMass is null
                ? $"formula of the {drug.PublishedForm}"
                : $"{drug.PublishedAverageMass} Da {Explanation()}";
            _fields.Field("published", other + mass);
        }
        _fields.Field("evidence", _isCompact ? "" : drug.EvidenceInWords);
        if (_isWhole)
        {
            _fields.Field("target", string.Join("; ", drug.Facts.Where(fact => fact.Subject == "target")
                .Select(fact => $"{fact} ({fact.Source})")));
        }

        string Explanation() => _report.PublishedMass switch
        {
            null => "(no edition of atomic weights gives this mass)",
            { IsMonoisotopic: true } mass => $"({mass.Form}, monoisotopic)",
            { Editions: [var edition] } mass => $"({FormOf(mass.Form)}, atomic weights of {edition.Name})",
            { Editions: var editions } mass => $"({FormOf(mass.Form)}, atomic weights of {editions[0].Name} to {editions[^1].Name})",
        };

        // The last form is in the line above.
        string FormOf(string form) => _isCompact && form == _report.Forms[^1].Name ? "this salt" : form;
    }

    private void WriteFindings()
    {
        ImmutableArray<GroupedFinding> findings = [.. GroupedFinding.Of(_report.Strands.SelectMany(strand => strand.Findings))];
        ILookup<DiagnosticSeverity, GroupedFinding> kinds = findings.ToLookup(group => group.Finding.Severity);
        string counts = string.Join(", ", Of(DiagnosticSeverity.Error), Of(DiagnosticSeverity.Warning), Of(DiagnosticSeverity.Note));
        int errors = kinds[DiagnosticSeverity.Error].Count();
        int shown = _isWhole ? findings.Length : _isCompact ? Math.Min(errors, MaxFindings) : Math.Min(findings.Length, MaxFindings);
        bool isListed = shown == findings.Length || !_isCompact;
        _fields.Field("design rules", isListed ? counts : $"{counts}: --all or oligo validate");
        foreach (GroupedFinding group in findings.OrderByDescending(group => group.Finding.Severity).Take(shown))
        {
            _fields.Paragraph($"  {DiagnosticPrinter.SeverityWord(group.Finding.Severity)} {group}", indent: 4);
        }
        if (findings.Length > shown && !_isCompact)
        {
            _fields.Paragraph($"  {Say(findings.Length - shown)} more: --all and oligo validate show them", indent: 4);
        }

        string Of(DiagnosticSeverity severity) => Count(kinds[severity].Count(), DiagnosticPrinter.SeverityWord(severity));
    }

    private void WriteNotations()
    {
        foreach (NotationReport notation in _report.Notations)
        {
            WriteNotation(notation.Notation, notation.Result);
        }
    }

    private void WriteNotation(INotation notation, FormatResult result)
    {
        if (!result.Success)
        {
            _fields.Field(notation.Name, "-  " + Reason(result.Diagnostics[^1]));
            return;
        }
        if (result.Text.Length > MaxNotationLength && !_isWhole)
        {
            _fields.Field(notation.Name, $"left out, {Say(result.Text.Length)} characters: oligo convert --to {notation.Name}");
        }
        else if (notation.IsMultiline || !_isTerminal)
        {
            // For copying: not folded.
            _fields.Console.WriteLine(
                $"{notation.Name.PadRight(20)} "
                    + $"{result.Text.TrimEnd('\n').Replace("\n", "\n" + new string(' ', 21), StringComparison.Ordinal)}");
        }
        else
        {
            _fields.Field(notation.Name, result.Text);
        }
        foreach (Diagnostic loss in result.Diagnostics)
        {
            _fields.Field("  ", $"({loss.Message})");
        }
    }

    /// <summary>How to get what is left out.</summary>
    private void WriteMore()
    {
        if (_isWhole)
        {
            return;
        }
        string notations = _report.Notations.Length > 1 ? "--all" : "--notations, --to helm, --all";
        _fields.Field("more", _report.Drug is null ? notations : $"{notations}; oligo catalog {ShellText.Word(_report.Drug.Name)}");
    }

    /// <summary>Why a dialect refuses, without naming the dialect again.</summary>
    private static string Reason(Diagnostic refusal)
    {
        int at = refusal.Message.IndexOf("cannot ", StringComparison.Ordinal);
        return at < 0 ? refusal.Message : refusal.Message[at..];
    }

    private string Clip(string letters) => letters.Length <= MaxLetters || _isWhole ? letters : letters[..ShownLetters] + "…";

    private static string Count(int number, string word, string ending = "s") => $"{Say(number)} {word}{(number == 1 ? "" : ending)}";

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
