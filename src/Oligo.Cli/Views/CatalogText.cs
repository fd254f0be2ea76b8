using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Cli.Output;

namespace Oligo.Cli.Views;

/// <summary>Entries of the catalogue as text.</summary>
internal static class CatalogText
{
    public static void Write(Session session, Drug drug)
    {
        var writer = new FieldWriter(TerminalConsole.Create(session), TerminalConsole.WidthOf(session));
        Field(writer, "name", drug.Name);
        Field(writer, "synonyms", string.Join(", ", drug.Synonyms));
        Field(writer, "class", drug.Class);
        Field(writer, "target", drug.Target);
        Field(writer, "mechanism", drug.Mechanism);
        if (drug.Molecule is null)
        {
            WriteSequences(writer, drug);
            Field(
                writer,
                "not known",
                "the sugars and linkages of its positions are not published: it has no notation, formula or mass here");
        }
        else
        {
            Field(writer, "notation", drug.Molecule.ToString());
            Field(writer, "formula", $"{drug.Molecule.Formula} ({Salt.FreeAcid.Describe(drug.Molecule.AcidicProtons)})");
        }
        Field(writer, "published", drug.PublishedFormula is null ? null : $"{drug.PublishedFormula} ({drug.PublishedForm})");
        Field(writer, "published mass", drug.PublishedAverageMass is null ? null : drug.PublishedAverageMass + " Da");
        Field(writer, "InChIKey", drug.InChIKey);
        Field(writer, "InChI", drug.InChI);
        foreach (DrugIdentifier identifier in drug.Identifiers)
        {
            Field(writer, identifier.Scheme, identifier.ToString()[(identifier.Scheme.Length + 1)..]);
        }
        foreach (IGrouping<string, DrugFact> subject in drug.Facts.GroupBy(fact => fact.Subject))
        {
            Field(writer, subject.Key, string.Join("; ", subject));
        }
        Field(writer, "facts from", string.Join("; ", drug.Facts.Select(fact => fact.Source).Distinct()));
        Field(writer, "evidence", $"{drug.Evidence}: {drug.EvidenceInWords}");
        Field(writer, "comment", drug.Comment);
        Field(writer, "source", drug.Source);
    }

    /// <summary>Bases as a registry prints them; which of two strands is the guide is part of the order.</summary>
    private static void WriteSequences(FieldWriter writer, Drug drug)
    {
        for (int i = 0; i < drug.Sequences.Length; i++)
        {
            string label = drug.Sequences.Length == 1 ? "sequence" : i == 0 ? "sense" : "antisense";
            Field(
                writer, label, FormattableString.Invariant($"{drug.Sequences[i]} ({drug.Sequences[i].Length} nt; T is printed for U too)"));
        }
    }

    private static void Field(FieldWriter writer, string label, string? text) => writer.Field(label, text ?? "");
}
