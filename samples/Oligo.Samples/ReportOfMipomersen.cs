using Oligo.Notation;
using Oligo.Reporting;

namespace Samples;

/// <summary>All that is known of a name or a notation, as data.</summary>
internal static class ReportOfMipomersen
{
    public static void Run()
    {
        var contents = new MoleculeReportOptions { Notations = [Notations.Helm, Notations.Fasta] };
        MoleculeReport report = MoleculeReport.Read("mipomersen", contents).Value;

        Console.WriteLine($"{report.Name}: {report.Strands[0].Architecture.Description}");
        foreach (FormReport form in report.Forms)
        {
            Console.WriteLine($"{form.Name}: {form.Formula}, {form.AverageMasses[0]}");
        }
        Console.WriteLine($"published: {report.Drug?.PublishedAverageMass} Da, {report.PublishedMass}");
        foreach (NotationReport notation in report.Notations)
        {
            string? text = notation.Result.Success ? notation.Result.Text : notation.Result.Diagnostics[0].Message;
            Console.WriteLine($"{notation.Notation.Name}: {text}");
        }
        File.WriteAllText("mipomersen.json", MoleculeReportJson.ToText(report));
    }
}
