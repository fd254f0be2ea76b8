using System.Buffers;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// The systematic name in the style of IUPAC P-106.3 and of INN lists: <c>2'-deoxy-P-thioguanylyl-(3'→5')-2'-deoxyguanosine</c>.
/// Index names of CAS, prefixes for the whole chain and a run of residues, are read too.
/// </summary>
internal sealed class SystematicName : INotation, IFreeForm, IBoundedNotation, IQuickRefusal, IRowNotation, ISaltNotation
{
    internal const string FormName = "systematic name";

    // Parts that no other dialect has: arrows, parts of prefixes, words for the kind of molecule.
    private static readonly SearchValues<string> s_marks = SearchValues.Create(
        [
            "→", "->", "deoxy", "P-thio", "'-O-", "RNA,", "DNA,", "duplex of", "complex with",
            // Without its last letter, so that a misspelled end is shown as such.
            .. NameTerms.Stems.SelectMany(stem => (string[])[stem.Nucleoside[..^1], stem.Acyl[..^1], stem.Acid]),
        ], StringComparison.OrdinalIgnoreCase);

    private const string Example = "a name such as 2'-deoxyadenylyl-(3'→5')-thymidine";

    public string Name => "name";

    public string Title => "the systematic name";

    public RowReader? MakeRowReader(NotationOptions options) => new NameRowReader(this, options);

    public string AddSalt(string text, string salt) => NameSalt.Write(text, salt);

    public IEnumerable<string> TokensOf(Monomer row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            Nucleobase =>
                NameTerms.Bases.Where(term => row.Equals(term.Base))
                .SelectMany(term => (string[])[term.Prefix + term.Stem.Acyl, term.Prefix + term.Stem.Nucleoside]),
            Sugar sugar => NameTerms.Find(sugar) is { } term ? [term.IsMirror ? NameTerms.Mirror + term.Prefix : term.Prefix] : [],
            Linkage => row.Equals(Linkage.Phosphorothioate) ? [NameTerms.Thio] : [],
            _ => row.Equals(Group.Phosphate) ? ["5" + NameTerms.Phosphono] : [],
        };
    }

    // Brackets of every shape, arrows and locants. Every name has a bracket or, as that of one nucleoside, an n.
    public TextBounds MakeBounds()
    {
        TextBounds bounds =
            TextBounds.OfCharacters(TextBounds.LettersAndDigits + "'`-()[]{},>:;.+/", TextBounds.LettersAndDigits + "([{", "nN([{")
            .Forbid('A', "efk").Forbid('C', "dfkm").Forbid('G', "defkm").Forbid('T', "dfkm").Forbid('U', "defkm").Forbid('d', "s")
            // In a run letters of bases have hyphens between them, and words in capitals do not have these.
            .Forbid('A', "A").Forbid('C', "CG").Forbid('G', "CGT").Forbid('T', "CGT").Forbid('U', "GU");
        foreach (string digit in TextBounds.Digits)
        {
            bounds.Forbid(digit[0], "{");
        }
        return bounds;
    }

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
    {
        if (TextAround.TryRead(this, text, options, out ParseResult<NucleicAcid>? inside))
        {
            return inside;
        }
        options ??= NotationOptions.None;
        var bag = new DiagnosticBag();
        var name = new NameText(text, NotationDiagnostics.ExpectedInName, bag);
        NucleicAcid? molecule = null;
        if (name.AtEnd)
        {
            bag.Report(TextDiagnostics.EmptyText, new SourceSpan(0, text.Length), Example);
        }
        else if (CasNameReader.Claims(name.Name))
        {
            molecule = CasNameReader.Read(name.With(NotationDiagnostics.ExpectedInCasName), options);
        }
        else
        {
            molecule = NameReader.Read(name, options.Library);
        }
        // A name says which way the second strand of a duplex lies.
        molecule = (molecule as Strand)?.Ordered ?? molecule;
        return ReadingLimits.Result(SourceText.Of(text), molecule, bag, options);
    }

    // What brackets hold for the whole chain has hyphens or locants, and a run of residues is the last of them.
    public bool Refuses(ReadOnlySpan<char> text, MonomerLibrary library) =>
        text is ['[', ..] && text.IndexOf(']') is var end and > 0 && text[(end + 1)..].TrimStart() is ['[', ..]
        && !text[..end].ContainsAny("-'\u2192");

    public bool RefusesSymbol(ReadOnlySpan<char> symbol, MonomerLibrary library) => false;

    // Prefixes, modifiers and runs of several residues have hyphens: without one each strand of a duplex has one bracket at most.
    public bool RefusesForm(ReadOnlySpan<byte> text) =>
        text.IndexOf((byte)']') is var end and >= 0 && text[end..].Count((byte)'[') > 1 && !text.Contains((byte)'-') && Ascii.IsValid(text);

    public bool IsLike(string text) =>
        text.AsSpan().ContainsAny(s_marks) || text.TrimStart() is ['d', '(' or '[', ..] or ['R' or 'D', 'N', 'A', '(' or '[', ..];

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        return NameWriter.Write(molecule);
    }
}
