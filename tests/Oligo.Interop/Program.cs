using System.Globalization;
using System.Text.Json;
using Oligo;
using Oligo.Interop;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Tests;
using Oligo.Text;

// Two halves of tests/interop/run.sh: writes the molecules for the toolkits, and reads back what they wrote.
switch (args)
{
    case ["write", var folder, var shards, var strands, var seed]:
        return Write(folder, int.Parse(shards, CultureInfo.InvariantCulture), int.Parse(strands, CultureInfo.InvariantCulture),
            int.Parse(seed, CultureInfo.InvariantCulture));
    case ["read", .. var files]:
        return Read(files);
    default:
        Console.Error.WriteLine("usage: Oligo.Interop write FOLDER SHARDS STRANDS SEED | read FILE...");
        return 2;
}

static int Write(string folder, int shards, int strands, int seed)
{
    Directory.CreateDirectory(folder);
    using (StreamWriter rows = File.CreateText(Path.Combine(folder, "rows.ndjson")))
    {
        foreach (Monomer row in MonomerLibrary.Default.Bases.Cast<Monomer>().Concat(MonomerLibrary.Default.Sugars)
            .Concat(MonomerLibrary.Default.Linkages).Concat(MonomerLibrary.Default.Groups))
        {
            string table = row switch { Nucleobase => "base", Sugar => "sugar", Linkage => "linkage", _ => "group" };
            rows.WriteLine(JsonSerializer.Serialize(
                new InteropRow(table, row.Symbol, row.Smiles, row.Formula.ToString(), (row as Group)?.Bond.ToString()),
                InteropJson.Default.InteropRow));
        }
    }
    var cases = new Cases(seed, strands, strands / 20);
    StreamWriter[] writers = [.. Enumerable.Range(0, shards).Select(i => File.CreateText(Path.Combine(folder, $"cases-{i}.ndjson")))];
    var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
    int next = 0;
    foreach (InteropCase made in cases.All())
    {
        counts[made.Kind] = counts.GetValueOrDefault(made.Kind) + 1;
        writers[next++ % shards].WriteLine(JsonSerializer.Serialize(made, InteropJson.Default.InteropCase));
    }
    foreach (StreamWriter writer in writers)
    {
        writer.Dispose();
    }
    Console.WriteLine($"written: {string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}"))}");
    foreach ((string reason, int count) in cases.Refused.OrderByDescending(refusal => refusal.Value))
    {
        Console.WriteLine($"  not written, {count} x {reason}");
    }
    return 0;
}

static int Read(string[] files)
{
    int read = 0;
    int wrong = 0;
    foreach (string line in files.SelectMany(File.ReadLines))
    {
        InteropReading reading = JsonSerializer.Deserialize(line, InteropJson.Default.InteropReading)!;
        read++;
        if (Difference(reading) is { } difference)
        {
            wrong++;
            Console.WriteLine($"MISMATCH read-back {reading.Id}: {reading.Text} from {reading.Smiles} {difference}");
        }
    }
    Console.WriteLine($"oligo\tstructures as RDKit wrote them, read back as the same strand\t{read}");
    Console.WriteLine($"oligo\tmismatches\t{wrong}");
    return wrong == 0 && read > 0 ? 0 : 1;
}

// The two strands of a duplex come in the toolkit's order, without their register: they are compared one by one.
static string? Difference(InteropReading reading)
{
    NucleicAcid molecule = Notations.Ionis.Read(reading.Text).Value;
    string[] parts = molecule is Duplex ? reading.Smiles.Split('.') : [reading.Smiles];
    var left = molecule.Strands.ToList();
    foreach (string part in parts)
    {
        ParseResult<NucleicAcid> result = Notations.Smiles.Read(part);
        if (!result.Success)
        {
            return $"is refused: {result.Errors.First()}";
        }
        if (result.Value is not Strand strand || left.Find(wanted => IsSameMolecule(strand, wanted)) is not { } same)
        {
            return $"reads {result.Value}";
        }
        left.Remove(same);
    }
    return left.Count == 0 ? null : "lacks a strand";
}

// Two texts can state one molecule: joints that leave the direction open, and a 3'-amine, which is also the sugar n3d.
static bool IsSameMolecule(Strand found, Strand wanted) =>
    found == wanted || Reversal.Of(found) == wanted || Notations.Smiles.Write(found).Text == Notations.Smiles.Write(wanted).Text;
