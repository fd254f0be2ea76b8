using System.Globalization;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// The bracket form of the mipomersen article: <c>5’—[G](guanosine)*—[dA](deoxyadenosine)—3’</c>, with or without glosses and legend.
/// </summary>
internal sealed class BracketNotation : INotation, IBoundedNotation
{
    internal const string FormName = "bracket form";

    public string Name => "bracket";

    public string Title => "the bracket form";

    public IEnumerable<string> TokensOf(Monomer row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return from sugar in (Sugar[])[Sugar.Deoxyribose, Sugar.Ribose, Sugar.MethoxyethylRibose]
               from nucleobase in Nucleobase.All
               where row.Equals(sugar) || row.Equals(nucleobase)
               let code = BracketCode.Of(nucleobase, sugar)
               where code is not null
               select $"[{code.Text}]{(code.IsMethoxyethyl ? "*" : "")}";
    }

    // It begins with its 5' end and has units in brackets; a legend may hold any character.
    public TextBounds MakeBounds()
    {
        string[] ends = ["5'", "3'", "5`", "3`"];
        string[] all = [.. ends, "-", ">", TextBounds.Blank, TextBounds.LineEnd];
        // Marks of lists and quotations may be before the lines of a block.
        string[] marks = [":", "*", ">", "-", TextBounds.Blank];
        return new TextBounds { Needed = "[", Opening = "[" }.Allow(ends).Join([TextBounds.Edge], [.. ends, .. marks])
            .Join(marks, [.. ends, .. marks]).Join(all, [.. all, "["]);
    }

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
    {
        if (TextAround.TryRead(this, text, options, out ParseResult<NucleicAcid>? inside))
        {
            return inside;
        }
        options ??= NotationOptions.None;
        var bag = new DiagnosticBag();
        Strand? strand = BracketReader.Read(text, options, bag);
        return ReadingLimits.Result(SourceText.Of(text), strand, bag, options);
    }

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        var bag = new DiagnosticBag();
        if (WriteLoss.FindSingleStrand(molecule, FormName, bag) is not { } strand)
        {
            return new FormatResult(null, bag.ToImmutable());
        }
        var text = new StringBuilder("5’");
        foreach (Nucleotide residue in strand.Nucleotides)
        {
            if (BracketCode.Of(residue.Base, residue.Sugar) is not { } code)
            {
                bag.Report(NotationDiagnostics.CannotWrite, default, FormName,
                    $"residue {residue.Position.ToString(CultureInfo.InvariantCulture)}, {residue.Base.Name} on {residue.Sugar.Name}");
                return new FormatResult(null, bag.ToImmutable());
            }
            text.Append("—[").Append(code.Text).Append("](").Append(code.Gloss).Append(')').Append(code.IsMethoxyethyl ? "*" : "");
        }
        WriteLoss.ReportLinkages(strand, FormName, bag);
        return new FormatResult(text.Append("—3’").ToString(), bag.ToImmutable());
    }
}
