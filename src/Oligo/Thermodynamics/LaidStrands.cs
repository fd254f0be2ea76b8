using System.Buffers;
using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>A strand and its target, to be laid side by side.</summary>
/// <param name="Oligo">The strand.</param>
/// <param name="Target">The target; <see langword="null"/> for the perfect complement.</param>
/// <param name="Register">The register; <see langword="null"/> for the one with the most pairs.</param>
/// <param name="Kind">What the complement is.</param>
internal readonly record struct LaidStrands(Strand Oligo, Strand? Target, int? Register, NucleicAcidKind Kind)
{
    private const int BytesOnStack = 512;

    /// <summary>Writes the residues into buffers.</summary>
    /// <param name="buffers">Takes them.</param>
    /// <param name="maps">What the models see of a library.</param>
    /// <param name="leavesOut">Whether residues without parameters are left out.</param>
    /// <param name="where">What cannot be laid, where there is a fault.</param>
    public MeltingFault Lay(ref LayoutBuffers buffers, ResidueMaps maps, bool leavesOut, out string where)
    {
        where = "";
        int size = 2 * (Oligo.Length + (Target?.Length ?? 0));
        byte[]? rented = size > BytesOnStack ? ArrayPool<byte>.Shared.Rent(size) : null;
        try
        {
            Span<byte> room = (rented ?? stackalloc byte[BytesOnStack])[..size];
            Span<byte> top = room[..Oligo.Length];
            Span<byte> topLinks = room.Slice(Oligo.Length, Oligo.Length);
            MeltingFault fault = Read(Oligo, maps, top, topLinks, leavesOut, out where);
            if (fault != MeltingFault.None)
            {
                return fault;
            }
            if (Target is null)
            {
                buffers.Fill(top, topLinks, Kind == NucleicAcidKind.Dna ? ResidueSugar.Dna : ResidueSugar.Rna);
                return MeltingFault.None;
            }
            Span<byte> bottom = room.Slice(2 * Oligo.Length, Target.Length);
            Span<byte> bottomLinks = room.Slice((2 * Oligo.Length) + Target.Length, Target.Length);
            fault = Read(Target, maps, bottom, bottomLinks, leavesOut, out where);
            if (fault == MeltingFault.None)
            {
                bottom.Reverse();
                bottomLinks[..^1].Reverse();
                StrandAlignment alignment = Register is { } register ? StrandAlignment.At(register) : StrandAlignment.Best(top, bottom);
                buffers.Fill(top, topLinks, bottom, bottomLinks, alignment);
            }
            return fault;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    /// <summary>What the strands are, for people.</summary>
    public override string ToString() => $"{SugarsOf(Oligo)} on {(Target is null ? NameOf(Kind) : SugarsOf(Target))}";

    private static MeltingFault Read(
        Strand strand, ResidueMaps maps, Span<byte> residues, Span<byte> links, bool leavesOut, out string where)
    {
        where = "";
        if (strand.IsCircular || strand.Length == 0 || maps.Of(strand.Library).Fill(strand.PackedUnits.AsSpan(), residues, links) < 0)
        {
            where = strand.IsCircular ? "a ring" : strand.Length == 0 ? "a strand without nucleotides" : "a strand that a group interrupts";
            return MeltingFault.Interrupted;
        }
        ResidueSugar usual = UsualSugar(residues);
        for (int i = 0; i < residues.Length; i++)
        {
            bool hasLink = links[i] != ResidueMap.UnknownLink;
            if (hasLink && PairedResidue.BaseOf(residues[i]) != PairedResidue.Unknown
                && PairedResidue.SugarOf(residues[i]) != ResidueSugar.Unknown)
            {
                continue;
            }
            if (!leavesOut || usual == ResidueSugar.Unknown)
            {
                Nucleotide residue = strand[i];
                string link = hasLink ? "" : $" with the linkage {residue.Linkage?.Name}";
                where = $"{residue.Base.Name} on {residue.Sugar.Name}{link} (position {i + 1})";
                return MeltingFault.NoParameters;
            }
            residues[i] = PairedResidue.With(PairedResidue.Unknown, usual);
            links[i] = ResidueMap.Diester;
        }
        return MeltingFault.None;
    }

    private static ResidueSugar UsualSugar(ReadOnlySpan<byte> residues)
    {
        foreach (byte residue in residues)
        {
            if (PairedResidue.SugarOf(residue) != ResidueSugar.Unknown)
            {
                return PairedResidue.SugarOf(residue);
            }
        }
        return ResidueSugar.Unknown;
    }

    private static string SugarsOf(Strand strand) =>
        string.Join(" and ", strand.Nucleotides.Select(residue => residue.Sugar.ShortName).Distinct());

    private static string NameOf(NucleicAcidKind kind) => kind == NucleicAcidKind.Dna ? "DNA" : "RNA";
}
