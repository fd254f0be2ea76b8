using Oligo.Text;

namespace Oligo;

/// <summary>What there is to say of a strand that was read, whatever it was read from.</summary>
internal static class StrandRemarks
{
    /// <summary>Reports that an amine became part of its sugar, and that charges are not balanced.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="fivePrime">The group that the text states at the 5' end.</param>
    /// <param name="fivePrimeSpan">Where it does.</param>
    /// <param name="threePrime">The group that the text states at the 3' end.</param>
    /// <param name="threePrimeSpan">Where it does.</param>
    /// <param name="span">Where the strand is.</param>
    /// <param name="bag">Takes what is said.</param>
    public static void Report(
        Strand strand, AttachedGroup? fivePrime, SourceSpan fivePrimeSpan, AttachedGroup? threePrime, SourceSpan threePrimeSpan,
        SourceSpan span, DiagnosticBag bag)
    {
        if (fivePrime is not null && strand.FivePrimeGroup is null)
        {
            ReportAmine(strand.Units[0], fivePrimeSpan, bag);
        }
        if (threePrime is not null && strand.ThreePrimeGroup is null)
        {
            ReportAmine(strand.Units[^1], threePrimeSpan, bag);
        }
        // Most strands have acids, which are counted for their salts anyway.
        if (strand.AcidicProtons == 0 && strand.UnbalancedCharge is > 0 and int charge)
        {
            bag.Report(ModelDiagnostics.UnbalancedCharge, span, CountedNoun.Of(charge, "fixed positive charge"));
        }
    }

    private static void ReportAmine(StrandUnit unit, SourceSpan span, DiagnosticBag bag) =>
        bag.Report(ModelDiagnostics.AminoEnd, span, ((Nucleotide)unit).Sugar.Token);
}
