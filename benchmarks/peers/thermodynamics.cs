#:project ../../src/Oligo/Oligo.csproj
#:property PublishAot=false
#:property GenerateDocumentationFile=false
#:property EnforceCodeStyleInBuild=false
// Melting temperatures, dimers and hairpins by the library, warm and in one thread: thermodynamics.cs SET RULE INPUT OUTPUT
// prints microseconds each, the best of five rounds, and bytes that are allocated for each. SET is dna, gapmers, dimers or hairpins, or
// dimer-energies or hairpin-energies for columns of a batch, whose values are energies in kcal/mol.
using System.Diagnostics;
using System.Globalization;
using Oligo;
using Oligo.Batches;
using Oligo.Thermodynamics;

(string set, string rule, string input, string output) = (args[0], args[1], args[2], args[3]);
string[] texts = File.ReadAllLines(input);
Strand[] strands = [.. texts.Select(text => Strand.Parse(string.Join(' ', text.Select((letter, i) => Residue(letter, i, text.Length)))))];
double[] values = new double[texts.Length];
Action round = set switch
{
    "dna" or "gapmers" => Temperatures(),
    "dimer-energies" or "hairpin-energies" => Energies(),
    _ => Structures(),
};

double best = double.PositiveInfinity;
long bytes = 0;
// Rounds to warm up, with time for the compiler in between.
for (int i = 0; i < 5; i++)
{
    round();
    Thread.Sleep(200);
}
for (int i = 0; i < 5; i++)
{
    long before = GC.GetAllocatedBytesForCurrentThread();
    long start = Stopwatch.GetTimestamp();
    round();
    best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / texts.Length);
    bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / texts.Length;
}
File.WriteAllLines(output, values.Select(value => value.ToString("F6", CultureInfo.InvariantCulture)));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{best:F3} {bytes}"));

Action Temperatures()
{
    Hybridization hybridization = Hybridization.Default;
    if (rule != "default")
    {
        HybridizationPreset preset = HybridizationPresets.Read(rule).Value;
        hybridization = Hybridization.Create(preset.Options, preset.Conditions);
    }
    StrandBatch batch = StrandBatch.Create(strands);
    return () => hybridization.CopyMeltingTemperatures(batch, values);
}

Action Structures()
{
    var search = new StructureSearch(new StructureOptions
    {
        Model = rule == "default" ? StructureModel.LeastFreeEnergy : StructureModel.Ntthal261,
    });
    return () =>
    {
        for (int i = 0; i < strands.Length; i++)
        {
            StructureResult result = set == "dimers"
                ? search.FindDimers(strands[i], strands[(i + 1) % strands.Length])
                : search.FindHairpins(strands[i]);
            values[i] = result.Structures is [var structure, ..] ? structure.MeltingCelsius : 0;
        }
    };
}

// The pairs of Structures: each strand with the next one.
Action Energies()
{
    var search = new StructureSearch();
    StrandBatch batch = StrandBatch.Create(strands);
    StrandBatch next = StrandBatch.Create([.. strands[1..], strands[0]]);
    return set == "dimer-energies"
        ? () => search.CopyDimerEnergies(batch, next, values)
        : () => search.CopyHairpinEnergies(batch, values);
}

string Residue(char letter, int at, int length)
{
    bool isWing = set == "gapmers" && (at < 5 || at >= length - 5);
    return $"{letter}{(isWing ? 'e' : 'd')}{(at == length - 1 ? "" : set == "gapmers" ? "s" : "o")}";
}
