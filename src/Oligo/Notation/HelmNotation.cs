using System.Globalization;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>HELM 1 and 2 for nucleic acids: <c>RNA1{[moe](G)[sp].d(A)}$$$$V2.0</c>; written in the symbols of the HELM core library.</summary>
internal sealed class HelmNotation : INotation
{
    internal const string FormName = "HELM notation";

    public string Name => "helm";

    public string Title => "HELM 1 and 2";

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
    {
        var bag = new DiagnosticBag();
        NucleicAcid? molecule = HelmReader.Read(text.ToString(), options?.Library ?? MonomerLibrary.Default, bag);
        return new ParseResult<NucleicAcid>(text.ToString(), bag.ErrorCount == 0 ? molecule : null, bag.ToImmutable());
    }

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        var bag = new DiagnosticBag();
        var polymers = new List<string>();
        foreach (Strand strand in molecule.Strands)
        {
            if (FindObstacle(strand) is { } obstacle)
            {
                bag.Report(NotationDiagnostics.CannotWrite, default, FormName, obstacle);
                return new FormatResult(null, bag.ToImmutable());
            }
            polymers.Add($"RNA{(polymers.Count + 1).ToString(CultureInfo.InvariantCulture)}{{{WritePolymer(strand)}}}");
            int mixtures = strand.Units.Count(unit => unit.Stereo == PhosphorusStereo.Mixture);
            if (mixtures > 0)
            {
                bag.Report(NotationDiagnostics.StereoLost, default, FormName, mixtures.ToString(CultureInfo.InvariantCulture));
            }
        }
        string pairs = molecule is Duplex duplex ? WritePairs(duplex) : "";
        if (molecule is Duplex && pairs.Length == 0)
        {
            bag.Report(NotationDiagnostics.CannotWrite, default, FormName, "a register without a Watson-Crick pair");
            return new FormatResult(null, bag.ToImmutable());
        }
        return new FormatResult($"{string.Join('|', polymers)}${pairs}$$$V2.0", bag.ToImmutable());
    }

    private static string? FindObstacle(Strand strand)
    {
        AttachedGroup? end = new[] { strand.FivePrimeGroup, strand.ThreePrimeGroup }.FirstOrDefault(group => group is not null && !group.Group.Equals(Group.Phosphate));
        return end is not null ? $"the group {end} at an end"
            : strand.Pendants is [var pendant, ..] ? $"the pendant group <{pendant.Group.Symbol}>"
            : strand.Units.Length != strand.Length ? "groups in the chain"
            : strand.Units.Any(unit => !unit.Joint.IsOrdinary) ? "joints other than 3'-5'"
            : strand.EnumerateResidues().Select(FindObstacle).FirstOrDefault(found => found is not null);
    }

    private static string? FindObstacle(Residue residue)
    {
        Monomer?[] parts = [residue.Base, residue.Sugar, residue.Linkage];
        Monomer? unknown = parts.FirstOrDefault(part => part is not null && HelmSymbols.Core.TokenOf(part) is null);
        return unknown is null ? null : $"{unknown.Name} of residue {residue.Position.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string WritePolymer(Strand strand)
    {
        string phosphate = HelmSymbols.Core.TokenOf(Linkage.Phosphodiester)!;
        var text = new StringBuilder(strand.FivePrimeGroup is null ? "" : phosphate + ".");
        foreach (Residue residue in strand.EnumerateResidues())
        {
            text.Append(residue.Position > 1 ? "." : "").Append(HelmSymbols.Core.TokenOf(residue.Sugar)).Append('(').Append(HelmSymbols.Core.TokenOf(residue.Base)).Append(')');
            if (residue.Linkage is not null)
            {
                PhosphorusStereo stereo = residue.Stereo == PhosphorusStereo.Mixture ? PhosphorusStereo.NotStated : residue.Stereo;
                text.Append(HelmSymbols.Core.TokenOf(residue.Linkage, stereo));
            }
        }
        return text.Append(strand.ThreePrimeGroup is null ? "" : phosphate).ToString();
    }

    private static string WritePairs(Duplex duplex)
    {
        var pairs = new List<string>();
        for (int i = 0; i < duplex.Sense.Length; i++)
        {
            int j = duplex.OppositeOf(i);
            if (j >= 0 && duplex.Sense[i].Base.PairsWith(duplex.Antisense[j].Base))
            {
                pairs.Add(string.Create(CultureInfo.InvariantCulture, $"RNA1,RNA2,{BasePosition(duplex.Sense, i)}:pair-{BasePosition(duplex.Antisense, j)}:pair"));
            }
        }
        return string.Join('|', pairs);
    }

    /// <summary>HELM counts sugar, base and phosphate each as one position.</summary>
    internal static int BasePosition(Strand strand, int index) => (3 * index) + 2 + (strand.FivePrimeGroup is null ? 0 : 1);
}
