using System.Globalization;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>What dialects that say less than the model refuse or warn of when they write: one place for all of them.</summary>
internal static class WriteLoss
{
    /// <summary>
    /// What a dialect of linear strands of nucleotides cannot say: a ring, a strand without bases, more strands than a duplex has.
    /// </summary>
    public static string? FindArrangement(NucleicAcid molecule) =>
        molecule is StrandComplex complex ? $"a complex of {CountedNoun.Of(complex.Strands.Length, "strand")}"
        : molecule.Strands.Any(strand => strand.IsCircular) ? "a ring"
        : molecule.Strands.Any(strand => strand.Length == 0) ? "a strand without bases"
        : null;

    /// <summary>The first group in the chain of a strand, for dialects whose chains have nucleotides only.</summary>
    public static string? FindInnerGroup(Strand strand) =>
        strand.PackedUnits.FirstOrDefault(unit => unit.IsGroup) is { IsGroup: true } group
            ? $"the group {strand.Library.Groups[group.GroupCode].Token} in the chain"
            : null;

    /// <summary>The strand, if the molecule is a single one without groups and unusual joints; otherwise reports why not.</summary>
    public static Strand? FindSingleStrand(NucleicAcid molecule, string form, DiagnosticBag bag)
    {
        string? obstacle = FindArrangement(molecule) ?? molecule switch
        {
            Duplex => "a duplex",
            Strand { FivePrimeGroup: { } group } => $"the group {group} at the 5' end",
            Strand { ThreePrimeGroup: { } group } => $"the group {group} at the 3' end",
            Strand { Pendants: [var pendant, ..] } => $"the pendant group <{pendant.Group.Symbol}>",
            Strand strand when FindInnerGroup(strand) is { } group => group,
            Strand strand when strand.PackedUnits.FirstOrDefault(unit => !unit.Joint.IsOrdinary) is { Joint.IsOrdinary: false } unit =>
                $"the joint {unit.Joint}",
            _ => null,
        };
        if (obstacle is null)
        {
            return (Strand)molecule;
        }
        bag.Report(NotationDiagnostics.CannotWrite, default, form, obstacle);
        return null;
    }

    /// <summary>Warns that it is lost how strands lie beside each other, or that two of them are not stated to.</summary>
    public static void ReportRegisters(NucleicAcid molecule, string form, DiagnosticBag bag)
    {
        string[] registers = molecule switch
        {
            Duplex duplex => [duplex.Register.ToString(CultureInfo.InvariantCulture)],
            StrandComplex { Pairings.IsEmpty: false } complex => [.. complex.Pairings.Select(pairing => pairing.ToString())],
            StrandComplex { Strands.Length: 2 } => ["none"],
            _ => [],
        };
        foreach (string register in registers)
        {
            bag.Report(NotationDiagnostics.RegisterLost, default, form, register);
        }
    }

    /// <summary>Warns that linkages, and configurations if there are any, are lost.</summary>
    public static void ReportLinkages(Strand strand, string form, DiagnosticBag bag)
    {
        if (strand.Length < 2)
        {
            return;
        }
        string backbone = StrandArchitecture.Create(strand).Backbone;
        bag.Report(NotationDiagnostics.LinkageLost, default, form, backbone);
        ReportStereo(strand, form, bag);
    }

    /// <summary>Warns that configurations, if any are stated, are lost.</summary>
    public static void ReportStereo(Strand strand, string form, DiagnosticBag bag)
    {
        int stereo = strand.PackedUnits.Count(unit => unit.Stereo != PhosphorusStereo.Unspecified);
        if (stereo > 0)
        {
            bag.Report(NotationDiagnostics.StereoLost, default, form, CountedNoun.Of(stereo, "linkage"));
        }
    }

    /// <summary>Warns that declared mixtures, if there are any, are written as not stated.</summary>
    public static void ReportMixtures(Strand strand, string form, DiagnosticBag bag)
    {
        int mixtures = strand.PackedUnits.Count(unit => unit.Stereo == PhosphorusStereo.Mixture);
        if (mixtures > 0)
        {
            bag.Report(NotationDiagnostics.MixtureLost, default, form, CountedNoun.Of(mixtures, "linkage"));
        }
    }
}
