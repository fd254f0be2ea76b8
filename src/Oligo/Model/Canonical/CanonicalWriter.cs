using System.Text;
using Oligo.Monomers;

namespace Oligo;

/// <summary>
/// Writes the canonical notation: the shortest spelling of each slot, one space after each linkage and around end groups and registers.
/// </summary>
internal static class CanonicalWriter
{
    public static void Write(ref TokenWriter writer, NucleicAcid molecule)
    {
        if (molecule is Duplex duplex)
        {
            WriteStrand(ref writer, duplex.Sense);
            writer.Write(" |");
            writer.Write(duplex.Register);
            writer.Write("| ");
            WriteStrand(ref writer, duplex.Antisense);
            return;
        }
        if (molecule is StrandComplex complex)
        {
            WriteComplex(ref writer, complex);
            return;
        }
        WriteStrand(ref writer, ((Strand)molecule).Ordered);
    }

    /// <summary>The text of a strand in the order in which it is.</summary>
    public static string AsWritten(Strand strand)
    {
        var measure = new TokenWriter([]);
        WriteStrand(ref measure, strand);
        return string.Create(measure.Length, strand, static (span, strand) =>
        {
            var writer = new TokenWriter(span);
            WriteStrand(ref writer, strand);
        });
    }

    /// <summary>The text of one unit with its linkage.</summary>
    public static string UnitAsWritten(Strand strand, int unit)
    {
        var measure = new TokenWriter([]);
        WriteUnit(ref measure, strand, unit);
        return string.Create(measure.Length, (strand, unit), static (span, place) =>
        {
            var writer = new TokenWriter(span);
            WriteUnit(ref writer, place.strand, place.unit);
        });
    }

    public static string ToText(NucleicAcid molecule)
    {
        var measure = new TokenWriter([]);
        Write(ref measure, molecule);
        return string.Create(measure.Length, molecule, static (span, molecule) =>
        {
            var writer = new TokenWriter(span);
            Write(ref writer, molecule);
        });
    }

    public static bool TryWrite(NucleicAcid molecule, Span<char> destination, out int written)
    {
        var writer = new TokenWriter(destination);
        Write(ref writer, molecule);
        written = writer.Fits ? writer.Length : 0;
        return writer.Fits;
    }

    public static bool TryWrite(NucleicAcid molecule, Span<byte> destination, out int written)
    {
        // The notation is ASCII, so characters and bytes are as many.
        const int OnStack = 1024;
        Span<char> buffer = stackalloc char[OnStack];
        var writer = new TokenWriter(buffer);
        Write(ref writer, molecule);
        written = 0;
        if (writer.Length > destination.Length)
        {
            return false;
        }
        ReadOnlySpan<char> text = writer.Fits ? buffer[..writer.Length] : ToText(molecule);
        written = Encoding.ASCII.GetBytes(text, destination);
        return true;
    }

    private static void WriteComplex(ref TokenWriter writer, StrandComplex complex)
    {
        // Pairings are in the order of their second strands.
        int next = 0;
        for (int i = 0; i < complex.Strands.Length; i++)
        {
            writer.Write(i == 0 ? "" : " & ");
            bool isFirst = true;
            for (; next < complex.Pairings.Length && complex.Pairings[next].Second == i; next++)
            {
                StrandPairing pairing = complex.Pairings[next];
                writer.Write(isFirst ? '|' : ',');
                writer.Write(pairing.First + 1);
                writer.Write(':');
                writer.Write(pairing.Register);
                isFirst = false;
            }
            writer.Write(isFirst ? "" : "| ");
            WriteStrand(ref writer, complex.Strands[i]);
        }
    }

    private static void WriteStrand(ref TokenWriter writer, Strand strand)
    {
        if (strand.IsCircular)
        {
            writer.Write(CanonicalReader.RingStart);
        }
        if (strand.FivePrimeGroup is not null)
        {
            WriteGroup(ref writer, strand.FivePrimeGroup.Group, strand.FivePrimeGroup.Repeats);
            writer.Write(' ');
        }
        for (int i = 0; i < strand.PackedUnits.Length; i++)
        {
            WriteUnit(ref writer, strand, i);
            if (i < strand.PackedUnits.Length - 1)
            {
                writer.Write(' ');
            }
        }
        if (strand.IsCircular)
        {
            writer.Write(')');
        }
        if (strand.ThreePrimeGroup is not null)
        {
            writer.Write(' ');
            WriteGroup(ref writer, strand.ThreePrimeGroup.Group, strand.ThreePrimeGroup.Repeats);
        }
    }

    private static void WriteUnit(ref TokenWriter writer, Strand strand, int at)
    {
        MonomerLibrary library = strand.Library;
        PackedUnit unit = strand.PackedUnits[at];
        if (unit.IsGroup)
        {
            WriteGroup(ref writer, library.Groups[unit.GroupCode], strand.RepeatsAt(at));
        }
        else
        {
            writer.Write(library.Bases[unit.BaseCode].Token);
            writer.Write(library.Sugars[unit.SugarCode].Token);
            if (strand.PendantAt(at) is { } pendant)
            {
                writer.Write('<');
                writer.Write(pendant.Symbol);
                writer.Write('>');
            }
        }
        if (unit.HasLinkage)
        {
            WriteLinkage(ref writer, unit, library);
        }
    }

    private static void WriteLinkage(ref TokenWriter writer, PackedUnit unit, MonomerLibrary library)
    {
        writer.Write(library.Linkages[unit.LinkageCode].Token);
        writer.Write(unit.Stereo switch
        {
            PhosphorusStereo.Rp => "R",
            PhosphorusStereo.Sp => "S",
            PhosphorusStereo.Mixture => "X",
            _ => ""
        });
        if (!unit.Joint.IsOrdinary)
        {
            writer.Write('(');
            writer.Write(Joint.Number(unit.Joint.Left));
            writer.Write('-');
            writer.Write(Joint.Number(unit.Joint.Right));
            writer.Write(')');
        }
    }

    private static void WriteGroup(ref TokenWriter writer, Group group, int repeats)
    {
        writer.Write('{');
        writer.Write(group.Symbol);
        if (repeats > 0)
        {
            writer.Write(':');
            writer.Write(repeats);
        }
        writer.Write('}');
    }
}
