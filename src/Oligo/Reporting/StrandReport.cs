using System.Collections.Immutable;
using Oligo.Design;
using Oligo.MassSpectrometry;

namespace Oligo.Reporting;

/// <summary>A strand of a report. Immutable and thread-safe.</summary>
public sealed class StrandReport
{
    private const int MaxCharge = 20;
    private const int MinMz = 500;
    private const int MaxMz = 2000;

    internal StrandReport(Strand strand, StrandArchitecture architecture, ImmutableArray<DesignFinding> findings)
    {
        Strand = strand;
        Architecture = architecture;
        Findings = findings;
        Ions = [.. IonsOf(strand)];
    }

    /// <summary>The strand.</summary>
    public Strand Strand { get; }

    /// <summary>Its architecture.</summary>
    public StrandArchitecture Architecture { get; }

    /// <summary>The design rules that it breaks: errors first, then warnings and notes, each by code.</summary>
    public ImmutableArray<DesignFinding> Findings { get; }

    /// <summary>
    /// The negative ions by protons whose monoisotopic m/z is from 500 to 2000, the usual range of an instrument, with charges up to 20 and
    /// to the number of acidic protons. None of a polydisperse strand.
    /// </summary>
    public ImmutableArray<PrecursorIon> Ions { get; }

    private static IEnumerable<PrecursorIon> IonsOf(Strand strand)
    {
        double mass = strand.IsPolydisperse ? 0 : strand.MonoisotopicMass.ToDouble();
        for (int charge = 1; charge <= Math.Min(MaxCharge, strand.AcidicProtons); charge++)
        {
            if (mass / charge is >= MinMz and <= MaxMz)
            {
                yield return PrecursorIon.Create(strand.Formula, -charge);
            }
        }
    }
}
