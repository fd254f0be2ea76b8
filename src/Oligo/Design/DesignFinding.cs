using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Design;

/// <summary>A design rule that a strand breaks. Immutable and thread-safe.</summary>
public sealed class DesignFinding
{
    internal DesignFinding(DesignRule rule, RuleHit hit, Strand strand, int strandIndex, string? strandName)
    {
        Rule = rule;
        Strand = strand;
        StrandIndex = strandIndex;
        StrandName = strandName;
        Message = rule.Descriptor.Format(hit.Arguments.AsSpan());
        Positions = hit.Positions;
    }

    /// <summary>The rule.</summary>
    public DesignRule Rule { get; }

    /// <summary>The strand that the finding is about.</summary>
    public Strand Strand { get; }

    /// <summary>
    /// 0-based place of the strand among those of the molecule: one strand may be in it twice, and then has its findings in each place.
    /// </summary>
    public int StrandIndex { get; }

    /// <summary>
    /// Which strand of a duplex that is, <c>sense strand</c> or <c>antisense strand</c>, or of a complex, <c>strand 3</c>; <see
    /// langword="null"/> for a single strand.
    /// </summary>
    public string? StrandName { get; }

    /// <summary>Code of the rule.</summary>
    public string Code => Rule.Code;

    /// <summary>Severity of the rule.</summary>
    public DiagnosticSeverity Severity => Rule.Severity;

    /// <summary>What was found, in a sentence without a full stop.</summary>
    public string Message { get; }

    /// <summary>1-based positions concerned (of linkages: of the residue before each); empty when the whole strand is meant.</summary>
    public ImmutableArray<int> Positions { get; }

    /// <summary>Code, the strand of a duplex, and message.</summary>
    /// <returns>For example <c>OLG3001: the gap has 4 deoxy residues; RNase H1 needs at least 5</c>.</returns>
    public override string ToString() => StrandName is null ? $"{Code}: {Message}" : $"{Code}, {StrandName}: {Message}";
}
