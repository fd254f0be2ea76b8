using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>What the models see of the monomers of a library, by code.</summary>
internal sealed class ResidueMap
{
    /// <summary>The links that the models tell apart.</summary>
    public const byte Diester = 0;

    public const byte Thioate = 1;

    public const byte UnknownLink = 2;

    private const int Codes = 256;

    private readonly byte[] _bases = new byte[Codes];
    private readonly ResidueSugar[] _sugars = new ResidueSugar[Codes];
    private readonly byte[] _links = new byte[Codes];

    public ResidueMap(MonomerLibrary library)
    {
        Library = library;
        Array.Fill(_bases, PairedResidue.Unknown);
        Array.Fill(_sugars, ResidueSugar.Unknown);
        Array.Fill(_links, UnknownLink);
        foreach (Nucleobase row in Nucleobase.All)
        {
            _bases[row.Code] = row.Symbol is [_] && PairedResidue.Of(row.Symbol[0]) is var plain && plain < PairedResidue.Unknown
                ? plain
                : row == Nucleobase.Methylcytosine
                ? (byte)(PairedResidue.Cytosine | PairedResidue.Methylated)
                : PairedResidue.Unknown;
        }
        foreach ((Sugar row, ResidueSugar sugar) in s_sugarsOfRows)
        {
            _sugars[row.Code] = sugar;
        }
        _links[0] = Diester;
        _links[Linkage.Phosphodiester.Code] = Diester;
        _links[Linkage.Phosphorothioate.Code] = Thioate;
    }

    /// <summary>The monomers of the map.</summary>
    public MonomerLibrary Library { get; }

    private static readonly (Sugar, ResidueSugar)[] s_sugarsOfRows =
    [
        (Sugar.Deoxyribose, ResidueSugar.Dna),
        (Sugar.Ribose, ResidueSugar.Rna),
        (Sugar.MethylRibose, ResidueSugar.MethylRibose),
        (Sugar.MethoxyethylRibose, ResidueSugar.Methoxyethyl),
        (Sugar.FluoroRibose, ResidueSugar.Fluoro),
        (Sugar.MethylAcetamideRibose, ResidueSugar.MethylAcetamide),
        (Sugar.Lna, ResidueSugar.Lna),
        (Sugar.ConstrainedEthyl, ResidueSugar.ConstrainedEthyl),
        (Sugar.Ena, ResidueSugar.Ena),
        (Sugar.FluoroArabinose, ResidueSugar.Fana),
        (Sugar.Una, ResidueSugar.Una),
    ];

    /// <summary>Writes the residues of a chain, and how each is linked to the next.</summary>
    /// <param name="units">The chain. Groups before its first and after its last nucleotide are no part of the duplex.</param>
    /// <param name="residues">Takes the residues.</param>
    /// <param name="links">Takes the links.</param>
    /// <returns>Number of residues; -1 where a group is between two nucleotides.</returns>
    public int Fill(ReadOnlySpan<PackedUnit> units, Span<byte> residues, Span<byte> links)
    {
        int count = 0;
        bool isInterrupted = false;
        foreach (PackedUnit unit in units)
        {
            if (unit.IsGroup)
            {
                isInterrupted = count > 0;
                continue;
            }
            if (isInterrupted)
            {
                return -1;
            }
            byte nucleobase = _bases[unit.BaseCode];
            residues[count] = (byte)(nucleobase | PairedResidue.With(0, _sugars[unit.SugarCode]));
            links[count] = unit.Joint.IsOrdinary ? _links[unit.LinkageCode] : UnknownLink;
            count++;
        }
        return count;
    }
}
