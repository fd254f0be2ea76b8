using Oligo.Catalog;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Tests;

namespace Oligo.Interop;

/// <summary>The molecules that are checked outside. What has no structure is counted by its reason.</summary>
internal sealed class Cases(int seed, int randomStrands, int duplexes)
{
    private const int LongestShort = 6;
    private const int LongestLong = 22;

    // One strand in this many is long: long ones take most of the time of the toolkits.
    private const int LongEvery = 12;

    /// <summary>Molecules that were not written, and why.</summary>
    public Dictionary<string, int> Refused { get; } = [];

    public IEnumerable<InteropCase> All() =>
        Drugs().Concat(References()).Concat(Dinucleotides()).Concat(Randoms()).Concat(Duplexes());

    private IEnumerable<InteropCase> Drugs()
    {
        foreach (Drug drug in DrugCatalog.Default.All)
        {
            if (drug.Molecule is null)
            {
                Refused["drug: its positions are not published"] = Refused.GetValueOrDefault("drug: its positions are not published") + 1;
                continue;
            }
            foreach (InteropCase made in Make(drug.Name, "drug", drug.Molecule, drug.InChIKey, drug.InChI))
            {
                yield return made;
            }
            for (int i = 0; drug.Molecule is Duplex duplex && i < duplex.Strands.Length; i++)
            {
                foreach (InteropCase made in Make($"{drug.Name}, strand {i + 1}", "drug", duplex.Strands[i]))
                {
                    yield return made;
                }
            }
        }
        var mipomersen = (Strand)DrugCatalog.Default.Find("mipomersen")!.Molecule!;
        // Second blocks of the pure diastereomers: reference/inchikey-tests.tsv, mipomersen_allRp and mipomersen_allSp.
        foreach ((PhosphorusStereo stereo, string key) in new[] { (PhosphorusStereo.Rp, "XLTMQWVJFPYGMC-XUJFEHTISA-N"),
            (PhosphorusStereo.Sp, "XLTMQWVJFPYGMC-KGEPFMHJSA-N") })
        {
            foreach (InteropCase made in Make($"mipomersen, all {stereo}", "drug", mipomersen.WithStereo(stereo), key))
            {
                yield return made;
            }
        }
    }

    /// <summary>Nucleosides, dinucleotides and drugs with keys that were made outside.</summary>
    private IEnumerable<InteropCase> References()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "structures.tsv")).Where(line => !line.StartsWith('#'))];
        string[] header = lines[0].Split('\t');
        (int id, int text, int form, int key) =
            (Array.IndexOf(header, "id"), Array.IndexOf(header, "text"), Array.IndexOf(header, "form"), Array.IndexOf(header, "inchikey"));
        // The library draws free acids; keys of salts and anions are others.
        foreach (string[] cells in lines.Skip(1).Select(line => line.Split('\t')).Where(cells => cells[form] == "acid"))
        {
            foreach (InteropCase made in Make(cells[id], "reference", Strand.Parse(cells[text]), cells[key]))
            {
                yield return made;
            }
        }
    }

    /// <summary>
    /// Every sugar before every linkage before every sugar; bases and configurations of phosphorus take turns. A base with a charge needs
    /// an acid, which not every linkage is.
    /// </summary>
    private IEnumerable<InteropCase> Dinucleotides()
    {
        Nucleobase[] bases = [.. Nucleobase.All.Where(row => row.FixedCharge == 0)];
        int turn = 0;
        foreach (Sugar first in Sugar.All)
        {
            foreach (Linkage linkage in Linkage.All)
            {
                foreach (Sugar second in Sugar.All)
                {
                    turn++;
                    var stereo = (PhosphorusStereo)(linkage.IsChiral ? turn % 3 : 0);
                    Strand strand = new StrandBuilder()
                        .Add(bases[turn % bases.Length], first, linkage, stereo)
                        .Add(bases[turn / 7 % bases.Length], second)
                        .Build();
                    foreach (InteropCase made in Make($"{first.Symbol} {linkage.Symbol} {second.Symbol}", "dinucleotide", strand))
                    {
                        yield return made;
                    }
                }
            }
        }
    }

    private IEnumerable<InteropCase> Randoms()
    {
        var strands = new RandomStructures(seed);
        int made = 0;
        for (int i = 0; made < randomStrands; i++)
        {
            foreach (InteropCase one in Make($"random {i}", "random", strands.Next(i % LongEvery == 0 ? LongestLong : LongestShort)))
            {
                made++;
                yield return one;
            }
        }
    }

    private IEnumerable<InteropCase> Duplexes()
    {
        var strands = new RandomStructures(seed + 1);
        return Enumerable.Range(0, duplexes).SelectMany(i => Make($"duplex {i}", "duplex", strands.NextDuplex(12)));
    }

    /// <summary>One case, or none where the molecule has no structure.</summary>
    private IEnumerable<InteropCase> Make(string id, string kind, NucleicAcid molecule, string? key = null, string? inchi = null)
    {
        FormatResult smiles = Notations.Smiles.Write(molecule);
        FormatResult molfile = Notations.Molfile.Write(molecule);
        if (!smiles.Success || !molfile.Success)
        {
            string reason = smiles.Diagnostics.Concat(molfile.Diagnostics)
                .First(diagnostic => diagnostic.Severity == Text.DiagnosticSeverity.Error).Message;
            Refused[$"{kind}: {reason}"] = Refused.GetValueOrDefault($"{kind}: {reason}") + 1;
            yield break;
        }
        string labels = string.Concat(molecule.Strands.SelectMany(strand => strand.Units).Select(unit => unit.Stereo switch
        {
            PhosphorusStereo.Rp => "R",
            PhosphorusStereo.Sp => "S",
            _ => "",
        }));
        yield return new InteropCase(
            id, kind, molecule.ToString()!, molecule.Formula.ToString(), molecule.MonoisotopicMass.Daltons, smiles.Text, molfile.Text,
            labels, key, inchi, molecule.AcidicProtons);
    }
}
