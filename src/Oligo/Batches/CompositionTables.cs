using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.Batches;

/// <summary>
/// What each code of a batch adds, for the kernel: one plane of 64 bytes for each thing that is counted; code 0 adds nothing. Immutable.
/// </summary>
/// <remarks>
/// The same numbers are here three times, each as one level needs them: 64 bytes for one permutation; groups of 16 bytes, twice each, for
/// shuffles within half a register; and 16 planes of a code for additions of vectors.
/// </remarks>
internal sealed class CompositionTables
{
    /// <summary>Codes, with 0 for none.</summary>
    public const int Codes = 64;

    /// <summary>Most that one code may add to a plane: four of them still fit a byte.</summary>
    public const int LargestCount = byte.MaxValue / 4;

    /// <summary>Planes of one vector of <see cref="Rows"/>.</summary>
    public const int PlanesOfRow = 16;

    private const int GroupSize = 16;

    private CompositionTables(byte[] planes, int kinds, ImmutableArray<Element> elements)
    {
        Planes = planes.Length / Codes;
        Kinds = kinds;
        Groups = (kinds + GroupSize) / GroupSize;
        Elements = elements;
        Bytes = planes;
        Pairs = new byte[planes.Length * 2];
        for (int i = 0; i < Pairs.Length; i++)
        {
            Pairs[i] = planes[(i / (2 * GroupSize) * GroupSize) + (i % GroupSize)];
        }
        RowWidth = (Planes + PlanesOfRow - 1) / PlanesOfRow * PlanesOfRow;
        Rows = new byte[Codes * RowWidth];
        for (int i = 0; i < planes.Length; i++)
        {
            (int plane, int code) = Math.DivRem(i, Codes);
            Rows[(code * RowWidth) + plane] = planes[i];
        }
    }

    /// <summary>Things that are counted.</summary>
    public int Planes { get; }

    /// <summary>Kinds that have a code.</summary>
    public int Kinds { get; }

    /// <summary>Groups of 16 codes that are in use, code 0 among them.</summary>
    public int Groups { get; }

    /// <summary>The elements of the planes after the first; empty for tables that count something else.</summary>
    public ImmutableArray<Element> Elements { get; }

    /// <summary>Plane after plane.</summary>
    public byte[] Bytes { get; }

    /// <summary>Plane after plane, each group of 16 twice.</summary>
    public byte[] Pairs { get; }

    /// <summary>Bytes of <see cref="Rows"/> for each code; a multiple of 16.</summary>
    public int RowWidth { get; }

    /// <summary>Code after code, filled up with zeros.</summary>
    public byte[] Rows { get; }

    /// <summary>Tables of acidic protons (the first plane) and of every element that the kinds hold.</summary>
    public static CompositionTables OfAtoms(ReadOnlySpan<PackedUnit> kinds, MonomerLibrary library)
    {
        var parts = new StrandPart[kinds.Length];
        bool[] isThere = new bool[Element.All.Length];
        for (int i = 0; i < kinds.Length; i++)
        {
            parts[i] = StrandComposition.OfUnit(kinds[i], library);
            for (int e = 0; e < isThere.Length; e++)
            {
                isThere[e] |= parts[i].Formula.Counts[e] != 0;
            }
        }
        ImmutableArray<Element> elements = [.. Element.All.Where(element => isThere[element.Index])];
        byte[] planes = new byte[Codes * (1 + elements.Length)];
        for (int i = 0; i < kinds.Length; i++)
        {
            planes[i + 1] = checked((byte)parts[i].Protons.Net);
            for (int e = 0; e < elements.Length; e++)
            {
                planes[((e + 1) * Codes) + i + 1] = checked((byte)parts[i].Formula[elements[e]]);
            }
        }
        return new CompositionTables(planes, kinds.Length, elements);
    }

    /// <summary>A table of one plane: 1 for the kinds that are counted.</summary>
    public static CompositionTables OfKinds(ReadOnlySpan<PackedUnit> kinds, Predicate<PackedUnit> counted)
    {
        byte[] plane = new byte[Codes];
        for (int i = 0; i < kinds.Length; i++)
        {
            plane[i + 1] = counted(kinds[i]) ? (byte)1 : (byte)0;
        }
        return new CompositionTables(plane, kinds.Length, []);
    }

    /// <summary>Tables of any numbers.</summary>
    /// <param name="planes">Plane after plane, 64 bytes each; the first byte of each is 0, none is above
    /// <see cref="LargestCount"/>.</param>
    public static CompositionTables OfPlanes(ReadOnlySpan<byte> planes) => new(planes.ToArray(), Codes - 1, []);
}
