using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// What dialects of one strand after another have in common: the frame of reading and writing, and the losses that all of them report.
/// </summary>
internal abstract class ChainNotation : INotation, IBoundedNotation
{
    public abstract string Name { get; }

    public abstract string Title { get; }

    public virtual int MinDistinctiveLength => 0;

    public virtual ImmutableArray<string> FileExtensions => [];

    public virtual string WriteRecord(string text, string? id) => id is null ? $"{text}\n" : $"{id}\t{text}\n";

    /// <summary>What the dialect is called in messages.</summary>
    protected abstract string FormName { get; }

    /// <summary>The diagnostic for what was expected.</summary>
    protected abstract DiagnosticDescriptor Expected { get; }

    /// <summary>A short text of the dialect.</summary>
    protected abstract string Example { get; }

    /// <summary>Whether two strands are a duplex.</summary>
    public virtual bool TakesDuplexes => false;

    /// <summary>Whether <c>5'-</c> and <c>-3'</c> around a strand are skipped.</summary>
    protected virtual bool TakesFrame => true;

    /// <summary>Whether a label may be outside of the names of the ends, as in <c>5'-GCCT-3'-FAM</c>.</summary>
    protected virtual bool TakesLabelsOutside => false;

    /// <summary>Whether sugars without bases may be all that a strand has.</summary>
    protected virtual bool TakesAbasicChains => false;

    /// <summary>Whether the text states Rp and Sp; a declared mixture is written as not stated.</summary>
    protected virtual bool StatesStereo => false;

    /// <summary>What its texts are made of beside the words for rows.</summary>
    protected virtual IEnumerable<string> Signs => [];

    /// <inheritdoc/>
    public IEnumerable<string> TokensOf(Monomer row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return WordsFor(row);
    }

    public virtual TextBounds MakeBounds() =>
        TextBounds.OfWords(
            [.. TextBounds.WordsOf(this), .. Signs, .. TakesDuplexes ? [StrandBreak.Sign] : (string[])[]], takesFrame: TakesFrame);

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
    {
        if (TextAround.TryRead(this, text, options, out ParseResult<NucleicAcid>? inside))
        {
            return inside;
        }
        var bag = new DiagnosticBag();
        var reader = new DialectText(text, Expected, bag);
        NucleicAcid? molecule = ReadMolecule(reader, options ?? NotationOptions.None);
        return ReadingLimits.Result(reader.Text, molecule, bag, options);
    }

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        var bag = new DiagnosticBag();
        if (WriteLoss.FindArrangement(molecule) is { } arrangement)
        {
            return Refuse(arrangement, bag);
        }
        if (molecule is Duplex && !TakesDuplexes)
        {
            return Refuse("a duplex", bag);
        }
        var texts = new List<string>();
        foreach (Strand strand in molecule.Strands)
        {
            string? obstacle = strand.Pendants is [var pendant, ..] ? $"the pendant group <{pendant.Group.Symbol}>" : null;
            string? text = obstacle is null ? WriteEitherWay(strand, bag, out obstacle) : null;
            if (text is null)
            {
                return Refuse(obstacle!, bag);
            }
            texts.Add(text);
            if (StatesStereo)
            {
                WriteLoss.ReportMixtures(strand, FormName, bag);
            }
            else
            {
                WriteLoss.ReportStereo(strand, FormName, bag);
            }
        }
        WriteLoss.ReportRegisters(molecule, FormName, bag);
        return new FormatResult(string.Join($" {StrandBreak.Sign} ", texts), bag.ToImmutable());
    }

    /// <summary>The words for a row, the one that is written first.</summary>
    protected abstract IEnumerable<string> WordsFor(Monomer row);

    /// <summary>Reads one strand up to the end of <paramref name="text"/>.</summary>
    /// <returns>Whether there was no error.</returns>
    protected abstract bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options);

    /// <summary>Writes one strand without pendant groups.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="bag">Takes warnings of what is lost beside the configuration of phosphorus.</param>
    /// <param name="obstacle">What cannot be written; set exactly when there is no text.</param>
    protected abstract string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle);

    /// <summary>What cannot be written of a residue.</summary>
    protected static string Obstacle(Nucleotide residue) =>
        $"{residue.Base.Name} on {residue.Sugar.Name}, residue {residue.Position.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What cannot be written of a linkage.</summary>
    protected static string Obstacle(Strand strand, int unit) =>
        strand.PackedUnits[unit].Joint.IsOrdinary
            ? $"the {strand.Library.Linkages[strand.PackedUnits[unit].LinkageCode].Name} after unit " +
                $"{(unit + 1).ToString(CultureInfo.InvariantCulture)}"
            : $"the joint {strand.PackedUnits[unit].Joint} after unit {(unit + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>
    /// The text of a strand, or of the same strand from its other end: some dialects know an inverted joint at one end only.
    /// </summary>
    private string? WriteEitherWay(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        string? text = WriteStrand(strand, bag, out obstacle);
        return text is null && ChainOrder.MayTurn(strand) && ChainOrder.Turn(strand) is { } turned
            ? WriteStrand(turned, bag, out _)
            : text;
    }

    private NucleicAcid? ReadMolecule(DialectText text, NotationOptions options)
    {
        text.SkipBlanks();
        if (text.AtEnd)
        {
            text.FailEmpty(Example);
            return null;
        }
        (int at, int length) = TakesDuplexes ? StrandBreak.Find(text.Text) : (-1, 0);
        if (at < 0)
        {
            return ReadOne(text, options)?.Ordered;
        }
        text.End = at;
        Strand? first = ReadOne(text, options);
        text.Index = at + length;
        text.End = text.Text.Length;
        Strand? second = ReadOne(text, options);
        return first is null || second is null ? null : RegisterFinder.Pair(first, second, FormName, text.Whole, text.Bag);
    }

    private Strand? ReadOne(DialectText text, NotationOptions options)
    {
        text.SkipBlanks();
        int start = text.Index;
        using var draft = new ChainDraft(options.Library, text) { TakesAbasicChains = TakesAbasicChains, MostUnits = options.MaxUnits };
        if (text.AtEnd)
        {
            text.Fail("a strand such as " + Example);
            return null;
        }
        bool isBackwards = false;
        if ((TakesFrame && !StrandFrame.Take(text, out isBackwards, TakesLabelsOutside))
            || (!ReadStrand(text, draft, options) && !draft.IsTooLong))
        {
            return null;
        }
        if (isBackwards && !draft.IsTooLong)
        {
            draft.TurnRound();
            text.Bag.Report(NotationDiagnostics.ReadBackwards, text.SpanFrom(start));
        }
        return draft.Build(text.SpanFrom(start), text.Bag);
    }

    private FormatResult Refuse(string obstacle, DiagnosticBag bag)
    {
        bag.Report(NotationDiagnostics.CannotWrite, default, FormName, obstacle);
        return new FormatResult(null, bag.ToImmutable());
    }
}
