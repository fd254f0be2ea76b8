using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The canonical notation as a dialect: <c>Ges mCes Te</c>.</summary>
internal sealed class IonisNotation : INotation, IRowNotation, IBoundedNotation, IQuickRefusal
{
    public string Name => "ionis";

    public string Title => "the Ionis form";

    public RowReader? MakeRowReader(NotationOptions options) => new CanonicalRowReader();

    public IEnumerable<string> TokensOf(Monomer row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return [row.Token];
    }

    // Symbols in brackets may be any of the published ones; so may what is after them.
    public TextBounds MakeBounds()
    {
        MonomerLibrary library = MonomerLibrary.Default;
        string[] brackets = ["[", "{", "<"];
        string[] bases = [.. library.Bases.Select(row => row.Token), .. brackets];
        string[] sugars = [.. library.Sugars.Select(row => row.Token), "y", .. brackets];
        string[] linkages = [.. library.Linkages.Select(row => row.Token), "sR", "sS", "sX", "-", "(2-5)", "(5-3)"];
        string[] registers = ["||", .. TextBounds.Digits.Select(digit => $"|{digit}|"), "|-", "&", ")"];
        string[] ring = ["cyclo("];
        string[] ends = [TextBounds.Edge, TextBounds.Blank];
        string[] starts = [.. bases, .. registers];
        TextBounds bounds = new TextBounds { Opening = string.Concat(brackets), Never = "*\"", TakesFrame = true }
            .Allow([.. bases, .. sugars, .. linkages, .. registers]).Join(["2", "3", "5"], ["-", ")"])
                .Join(["-", "("], ["2", "3", "5"]).Join(TextBounds.Digits, [.. TextBounds.Digits, "|"])
            .Join(["-"], TextBounds.Digits).Join(bases, sugars).Join(sugars, [.. linkages, .. brackets, "(", .. registers, .. ends])
                .Join(linkages, [.. linkages, "R", "S", "X", "(", .. starts, .. ends]).Join(["R", "S", "X"], ["("])
            .Join(registers, [.. starts, .. ends]).Join(ends, [.. starts, .. ends, .. ring]).Join(registers, ring).Allow(["m<"])
            .Allow(ring).Join(ring, [.. starts, .. ends]).Join(TextBounds.Digits, [":", ","]).Join([":", ","], [.. TextBounds.Digits, "-"]);
        foreach (string sugar in library.Sugars.Select(row => row.Token).Where(token => token.Length == 1))
        {
            // A hyphen is skipped after a linkage, not before one: triplets have it there.
            bounds.Forbid(sugar[0], "-");
        }
        return bounds;
    }

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
    {
        if (TextAround.TryRead(this, text, options, out ParseResult<NucleicAcid>? inside, isFramed: true))
        {
            return inside;
        }
        options ??= NotationOptions.None;
        var bag = new DiagnosticBag();
        NucleicAcid? molecule = CanonicalReader.Read(text, options.Library, bag, options.MaxUnits, out bool isTooLong);
        if (isTooLong && bag.ErrorCount == 0)
        {
            ReadingLimits.ReportUnits(bag, text.Length, options.MaxUnits);
        }
        return ReadingLimits.Result(SourceText.Of(text), molecule, bag, options);
    }

    public bool Refuses(ReadOnlySpan<char> text, MonomerLibrary library) =>
        !TextAround.TryRead(this, text, new NotationOptions { Library = library }, out _, isFramed: true)
        && !NucleicAcid.TryParse(text, library, out _);

    // In square brackets there is a base, a sugar or a linkage, wherever it is.
    public bool RefusesSymbol(ReadOnlySpan<char> symbol, MonomerLibrary library) =>
        !library.Bases.TryGet(symbol, out _) && !library.Sugars.TryGet(symbol, out _) && !library.Linkages.TryGet(symbol, out _)
        && Monomer.IsSymbol(symbol);

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        return new FormatResult(molecule.ToString(), []);
    }
}
