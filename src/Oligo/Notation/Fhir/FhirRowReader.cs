using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using Oligo.Batches;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Reads the JSON of one plain strand without making a document of it: a sequence, then lists of sugars and linkages, ordinary joints, free
/// hydroxyls at both ends. Everything else is left to <see cref="FhirReader"/>. Thread-safe.
/// </summary>
internal sealed class FhirRowReader : RowReader
{
    private const SugarSites BothSites = SugarSites.Three | SugarSites.Five;
    private const int SugarShift = 8;
    private const int LinkageShift = 16;

    private readonly SpellingTable<uint> _sugars;
    private readonly SpellingTable<uint> _linkages;

    // By a letter: the code of its base; 0 for none.
    private readonly byte[] _bases = new byte[byte.MaxValue + 1];

    public FhirRowReader(NotationOptions options)
    {
        MonomerLibrary library = options.Library;
        _sugars = new(
            name => library.Sugars.Find(name) is { } sugar && (sugar.Sites & BothSites) == BothSites ? (uint)sugar.Code << SugarShift : 0);
        _linkages = new(name => library.Linkages.Find(name) is { } linkage ? (uint)linkage.Code << LinkageShift : 0);
        foreach (char letter in FhirNotation.Letters)
        {
            bool isMethylated = options.MethylatedCytosine == true && letter == 'C';
            _bases[letter] = (isMethylated ? Nucleobase.Methylcytosine : library.Bases.Find(letter.ToString()))?.Code ?? 0;
        }
    }

    public override bool TryAdd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer)
    {
        // A sequence is shorter than its text.
        uint[] values = ArrayPool<uint>.Shared.Rent(text.Length + 1);
        try
        {
            int count = Read(text, values);
            Span<PackedUnit> units = writer.UnitsFor(count);
            for (int i = 0; i < count; i++)
            {
                units[i] = PackedUnit.FromPlain(values[i]);
            }
            return count > 0 && writer.AddChain(units, identifier);
        }
        catch (JsonException)
        {
            return false;
        }
        finally
        {
            ArrayPool<uint>.Shared.Return(values);
        }
    }

    /// <summary>Reads the units of a text.</summary>
    /// <returns>Their number; 0 for what is not plain.</returns>
    private int Read(ReadOnlySpan<byte> text, uint[] values)
    {
        var json = new Utf8JsonReader(text);
        int count = 0;
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return 0;
        }
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isStrand = json.ValueTextEquals("subunit"u8);
            bool isRead = isStrand ? count == 0 && ReadSubunits(ref json, values, out count)
                : (json.ValueTextEquals("resourceType"u8) || json.ValueTextEquals("numberOfSubunits"u8)) && ReadScalar(ref json);
            if (!isRead)
            {
                return 0;
            }
        }
        return json.TokenType == JsonTokenType.EndObject && !json.Read() ? count : 0;
    }

    /// <summary>Reads an array of one strand.</summary>
    private bool ReadSubunits(ref Utf8JsonReader json, uint[] values, out int count)
    {
        count = 0;
        if (!Take(ref json, JsonTokenType.StartArray) || !Take(ref json, JsonTokenType.StartObject))
        {
            return false;
        }
        var seen = Parts.None;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isRead;
            if (json.ValueTextEquals("sequence"u8))
            {
                isRead = Mark(ref seen, Parts.Sequence) && Take(ref json, JsonTokenType.String)
                    && ReadBases(json.ValueSpan, values, out count);
            }
            else if (json.ValueTextEquals("sugar"u8))
            {
                isRead = Mark(ref seen, Parts.Sugars) && ReadList(ref json, _sugars, SugarShift, values.AsSpan(0, count));
            }
            else if (json.ValueTextEquals("linkage"u8))
            {
                isRead = Mark(ref seen, Parts.Linkages)
                    && ReadList(ref json, _linkages, LinkageShift, values.AsSpan(0, Math.Max(count - 1, 0)));
            }
            else
            {
                isRead = (json.ValueTextEquals("subunit"u8) || json.ValueTextEquals("length"u8)) && ReadScalar(ref json);
            }
            if (!isRead)
            {
                return false;
            }
        }
        return json.TokenType == JsonTokenType.EndObject && Take(ref json, JsonTokenType.EndArray) && IsWhole(values.AsSpan(0, count));
    }

    private bool ReadBases(ReadOnlySpan<byte> letters, uint[] values, out int count)
    {
        count = letters.Length;
        for (int i = 0; i < letters.Length; i++)
        {
            values[i] = _bases[letters[i]];
            if (values[i] == 0)
            {
                return false;
            }
        }
        return count > 0;
    }

    /// <summary>Reads objects with a name and the residues that it belongs to.</summary>
    private static bool ReadList(ref Utf8JsonReader json, SpellingTable<uint> names, int shift, Span<uint> values)
    {
        if (!Take(ref json, JsonTokenType.StartArray))
        {
            return false;
        }
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            uint code = 0;
            ReadOnlySpan<byte> sites = default;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                (bool isName, bool isSites) = (json.ValueTextEquals("name"u8), json.ValueTextEquals("residueSite"u8));
                bool isJoint = shift == LinkageShift && json.ValueTextEquals("connectivity"u8);
                bool isKnown = isName ? code == 0 : isSites ? sites.IsEmpty : isJoint;
                bool isPlain = isKnown && Take(ref json, JsonTokenType.String) && !json.ValueIsEscaped;
                if (!isPlain || (isJoint && !json.ValueTextEquals("3'-5'"u8)))
                {
                    return false;
                }
                code = isName ? names.Find(json.ValueSpan) : code;
                sites = isSites ? json.ValueSpan : sites;
            }
            if (json.TokenType != JsonTokenType.EndObject || code == 0 || !Place(sites, code, 0xFFu << shift, values))
            {
                return false;
            }
        }
        return json.TokenType == JsonTokenType.EndArray;
    }

    /// <summary>Sets a code at positions such as <c>1-5,16-20</c>, each of which has none yet.</summary>
    private static bool Place(ReadOnlySpan<byte> sites, uint code, uint mask, Span<uint> values)
    {
        while (Utf8Parser.TryParse(sites, out uint first, out int used) && char.IsAsciiDigit((char)sites[0]))
        {
            sites = sites[used..];
            uint last = first;
            if (sites is [(byte)'-', >= (byte)'0' and <= (byte)'9', ..])
            {
                if (!Utf8Parser.TryParse(sites[1..], out last, out used))
                {
                    return false;
                }
                sites = sites[(1 + used)..];
            }
            if (first == 0 || last < first || last > values.Length)
            {
                return false;
            }
            foreach (ref uint value in values[(int)(first - 1)..(int)last])
            {
                if ((value & mask) != 0)
                {
                    return false;
                }
                value |= code;
            }
            if (sites.IsEmpty)
            {
                return true;
            }
            if (sites[0] != ',')
            {
                return false;
            }
            sites = sites[1..];
        }
        return false;
    }

    /// <summary>Whether every residue has a sugar, and every one but the last a linkage.</summary>
    private static bool IsWhole(ReadOnlySpan<uint> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            bool hasLinkage = values[i] >> LinkageShift != 0;
            if ((values[i] >> SugarShift & 0xFF) == 0 || hasLinkage != (i < values.Length - 1))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Take(ref Utf8JsonReader json, JsonTokenType token) => json.Read() && json.TokenType == token;

    /// <summary>Reads a text or number, whatever it says.</summary>
    private static bool ReadScalar(ref Utf8JsonReader json) =>
        json.Read() && json.TokenType is JsonTokenType.String or JsonTokenType.Number;

    // Of a part that is stated twice the reader of the document takes the last.
    private static bool Mark(ref Parts seen, Parts part)
    {
        bool isNew = (seen & part) == 0 && (part == Parts.Sequence || (seen & Parts.Sequence) != 0);
        seen |= part;
        return isNew;
    }

    /// <summary>What a strand has said of itself.</summary>
    [Flags]
    private enum Parts
    {
        None = 0,
        Sequence = 1,
        Sugars = 2,
        Linkages = 4,
    }
}
