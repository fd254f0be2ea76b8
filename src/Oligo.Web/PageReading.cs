using System.Collections.Immutable;
using Oligo.Notation;
using Oligo.Reporting;

namespace Oligo.Web;

/// <summary>What the text of the page is, read as the tool reads an argument.</summary>
internal sealed class PageReading
{
    private readonly PageRequest _request;

    private PageReading(string text, PageRequest request)
    {
        _request = request;
        Reading = MoleculeReading.Read(text, request.Dialect, request.Options);
    }

    /// <summary>The molecule and what the text states besides.</summary>
    public MoleculeReading Reading { get; }

    /// <summary>The molecule, or <see langword="null"/>.</summary>
    public NucleicAcid? Molecule => Reading.Result.TryGetValue(out NucleicAcid? molecule) ? molecule : null;

    /// <summary>Reads a text.</summary>
    public static PageReading Read(string text, PageRequest request) => new(text, request);

    /// <summary>The report, with other notations where they are asked for; <see langword="null"/> without a molecule.</summary>
    public MoleculeReport? ToReport(ImmutableArray<INotation> notations)
    {
        if (Molecule is not { } molecule)
        {
            return null;
        }
        // A drug is what its entry states, and not the name that was typed.
        string text = Reading.Result.Input;
        return MoleculeReport.Create(
            molecule,
            new MoleculeReportOptions
            {
                Editions = [_request.Weights],
                Notations = notations,
                Salt = Possible(_request.Salt, molecule) ?? Possible(Reading.Salt, molecule),
            },
            new ReportSource(text, Reading.Drug is null ? Reading.Notation : null, Reading.Drug, Reading.Result.Diagnostics));
    }

    /// <summary>The document of the tool; of an entry whose positions are not published what is known of it.</summary>
    public string ToDocument()
    {
        if (ToReport([.. Oligo.Notation.Notations.All.Where(notation => !notation.IsMultiline)]) is { } report)
        {
            return MoleculeReportJson.ToText(report);
        }
        return Reading.Drug is { Molecule: null } drug ? MoleculeReportJson.ToText(drug) : "";
    }

    private static Chemistry.Salt? Possible(Chemistry.Salt? salt, NucleicAcid molecule) =>
        molecule.AcidicProtons > 0 && salt?.IsPossibleFor(molecule.AcidicProtons) == true ? salt : null;
}
