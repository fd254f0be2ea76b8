using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Tests.Notation;

/// <summary>A molecule written in a dialect and read back, compared less exactly what the writer warned of.</summary>
internal static class RoundTrip
{
    /// <summary>What is wrong with the way to a dialect and back, or <see langword="null"/>; and what was read.</summary>
    public static string? FindFault(INotation dialect, NucleicAcid molecule, out FormatResult written, out NucleicAcid? read)
    {
        written = dialect.Write(molecule);
        read = null;
        if (!written.Success)
        {
            return written.Diagnostics[^1].Code == "OLG2405"
                ? null
                : $"{molecule} refused by {dialect.Name} with {written.Diagnostics[^1]}";
        }
        ParseResult<NucleicAcid> result = Read(dialect, written.Text, molecule);
        string[] losses = [.. written.Diagnostics.Select(loss => loss.Code)];
        if (!result.Success)
        {
            // A register that was lost, or the letter that tells DNA from RNA, may be what the reader asks for.
            bool asksForLoss = (losses.Contains("OLG2406") && result.Diagnostics.Any(error => error.Code is "OLG2329" or "OLG2323"))
                || (losses.Contains("OLG2408") && result.Diagnostics.Any(error => error.Code == "OLG2339"));
            return asksForLoss ? null : $"{molecule} as {written.Text} of {dialect.Name} is refused: {string.Join("; ", result.Errors)}";
        }
        read = result.Value;
        bool isDrawnAlike = dialect.Name == "smiles" && molecule is Strand strand
            && read is Strand other && SmilesNotationTest.HasAmineSugar(strand, other);
        bool same = read.Equals(molecule) || isDrawnAlike || (losses.Length > 0 && Reduce(read, losses) == Reduce(molecule, losses));
        return same ? null : $"{molecule} as {written.Text} of {dialect.Name} reads {read} after {string.Join(' ', losses)}";
    }

    /// <summary>Reads with what the form needs stated beside it.</summary>
    private static ParseResult<NucleicAcid> Read(INotation dialect, string text, NucleicAcid molecule)
    {
        if (dialect.Name is not ("bracket" or "sequence"))
        {
            return dialect.Read(text);
        }
        StrandArchitecture architecture = StrandArchitecture.Create((Strand)molecule);
        return dialect.Read(text, new NotationOptions
        {
            Design = dialect.TakesDesign ? StrandDesign.Parse(architecture.RunPattern) : null,
            Backbone = architecture.Linkages.Length == 0 ? null : Backbone.Pattern([.. architecture.Linkages]),
            MethylatedCytosine = false,
        });
    }

    /// <summary>A molecule without what a dialect warned that it lost.</summary>
    private static string Reduce(NucleicAcid molecule, string[] losses)
    {
        IEnumerable<string> strands = molecule.Strands.Select(strand => Reduce(strand, losses).ToString());
        string registers = losses.Contains("OLG2406") || molecule is not StrandComplex complex ? "" : string.Join(',', complex.Pairings);
        return molecule is Duplex duplex && !losses.Contains("OLG2406")
            ? string.Join($"|{duplex.Register}|", strands)
            : string.Join("||", strands) + registers;
    }

    private static Strand Reduce(Strand strand, string[] losses)
    {
        var builder = new StrandBuilder(strand.Library);
        foreach (PackedUnit unit in strand.PackedUnits)
        {
            bool losesStereo = losses.Contains("OLG2402") || (losses.Contains("OLG2407") && unit.Stereo == PhosphorusStereo.Mixture);
            PhosphorusStereo stereo = losesStereo ? PhosphorusStereo.Unspecified : unit.Stereo;
            Linkage? linkage = unit.HasLinkage ? strand.Library.Linkages[unit.LinkageCode] : null;
            if (unit.IsGroup)
            {
                builder.AddGroup(strand.Library.Groups[unit.GroupCode], linkage, stereo, unit.Joint);
                continue;
            }
            Nucleobase nucleobase = strand.Library.Bases[unit.BaseCode];
            bool loses = losses.Contains("OLG2404") && nucleobase == Nucleobase.Methylcytosine;
            builder.Add(loses ? Nucleobase.Cytosine : nucleobase, strand.Library.Sugars[unit.SugarCode], linkage, stereo, unit.Joint);
        }
        return builder.SetFivePrimeGroup(strand.FivePrimeGroup?.Group).SetThreePrimeGroup(strand.ThreePrimeGroup?.Group).Build(strand.IsCircular);
    }
}
