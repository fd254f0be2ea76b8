namespace Samples;

/// <summary>Runs a sample by name: formula, validate, edit, report, picture, many, table, batch.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["formula"]: FormulaOfMipomersen.Run(); return 0;
            case ["validate"]: ValidatePastedGapmer.Run(); return 0;
            case ["edit"]: EditAndWrite.Run(); return 0;
            case ["report"]: ReportOfMipomersen.Run(); return 0;
            case ["picture"]: PictureOfDuplex.Run(); return 0;
            case ["many"]: ManyTexts.Run(); return 0;
            case ["table", string file]: TableOfStrands.Run(file); return 0;
            case ["batch", string file]: await MassesOfManyStrands.RunAsync(file); return 0;
            default:
                Console.Error.WriteLine("usage: formula | validate | edit | report | picture | many | table FILE | batch FILE");
                return 2;
        }
    }
}
