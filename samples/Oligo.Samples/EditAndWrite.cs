using System.Text.Json;
using Oligo;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;

namespace Samples;

/// <summary>Any dialect in, edits, another dialect and JSON out.</summary>
internal static class EditAndWrite
{
    public static void Run()
    {
        var strand = (Strand)Notations.Detect("RNA1{[moe](G)[sp].[moe]([m5C])[sp].d(A)[sp].d(T)}$$$$V2.0").Result.Value;
        Strand edited = strand
            .WithLinkageAt(0, Linkage.Phosphodiester)
            .ReplaceAt(3, new Nucleotide(Nucleobase.Uracil, Sugar.MethylRibose))
            .InsertAt(0, new Nucleotide(Nucleobase.Thymine, Sugar.MethoxyethylRibose, Linkage.Phosphorothioate));

        Console.WriteLine(edited);
        FormatResult idt = Notations.Idt.Write(edited);
        Console.WriteLine(idt.Success ? idt.Text : idt.Diagnostics[0].Message);

        string json = JsonSerializer.Serialize(new { Strand = edited, Mass = edited.MonoisotopicMass, Salt = Salt.Full(CounterIon.Sodium) });
        Console.WriteLine(json);
    }
}
