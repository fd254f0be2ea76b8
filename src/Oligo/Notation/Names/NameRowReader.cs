using Oligo.Batches;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Reads plain names of one strand, residues with ordinary arrows between them:
/// <c>all-P-ambo-P-thioguanylyl-(3'→5')-2'-deoxyguanosine</c>. What a residue means is asked of the reader of names itself, once for each
/// spelling; every name with anything else in it is left to that reader. Thread-safe.
/// </summary>
internal sealed class NameRowReader : RowReader
{
    // Above base, sugar and linkage: an unusual joint, a configuration, a group.
    private const int FlagsShift = 24;
    private const string Arrow = "-(3'→5')-";
    private const string Before = "adenylyl" + Arrow;
    private const string After = Arrow + "adenosine";

    private readonly INotation _names;
    private readonly NotationOptions _options;
    private readonly SpellingTable<Meaning> _residues;

    public NameRowReader(INotation names, NotationOptions options)
    {
        _names = names;
        _options = options;
        _residues = new SpellingTable<Meaning>(FindMeaning);
    }

    public override bool Heeds(NotationOptions options) => true;

    public override bool TryAdd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer)
    {
        Span<PackedUnit> units = writer.UnitsFor((text.Length / Arrow.Length) + 1);
        int count = Read(text, units);
        return count > 0 && writer.AddChain(units[..count], identifier);
    }

    private int Read(ReadOnlySpan<byte> text, Span<PackedUnit> units)
    {
        // Where no configuration is stated, this says so; but of a name with a P-thio only.
        bool isAmbo = text.StartsWith("all-P-ambo-"u8);
        text = isAmbo ? text["all-P-ambo-".Length..] : text;
        bool isThio = false;
        for (int count = 0; ;)
        {
            int end = text.IndexOf("-(3'→5')-"u8);
            Meaning meaning = _residues.Find(end < 0 ? text : text[..end]);
            uint value = end < 0 ? count == 0 ? meaning.Only : meaning.Last : count == 0 ? meaning.First : meaning.Inner;
            if (value == 0)
            {
                return 0;
            }
            PackedUnit unit = PackedUnit.FromPlain(value);
            isThio |= unit.LinkageCode == Linkage.Phosphorothioate.Code;
            units[count++] = unit;
            if (end < 0)
            {
                return isAmbo && !isThio ? 0 : count;
            }
            text = text[(end + "-(3'→5')-"u8.Length)..];
        }
    }

    /// <summary>The meaning of a residue at each place. Spaces, which names may have anywhere, are left to the reader.</summary>
    private Meaning FindMeaning(string residue)
    {
        if (!residue.All(letter => letter is > ' ' and <= '~'))
        {
            return default;
        }
        uint first = Ask(residue + After, 2, 0);
        bool isAmbo = Ask(NameTerms.AllAmbo + residue + Arrow + NameTerms.Thio + Before + After[Arrow.Length..], 3, 0) == first;
        return new Meaning(
            Ask(residue, 1, 0), isAmbo ? first : 0, Ask(Before + residue + After, 3, 1),
            Ask(Before + Before + residue, 3, 2) is var last && last == Ask(Before + residue, 2, 1) ? last : 0);
    }

    /// <summary>The unit at a place of a plain strand that is read without a remark; 0 where it is anything else.</summary>
    private uint Ask(string name, int count, int place)
    {
        ParseResult<NucleicAcid> result = UnusedOptions.Read(_names, name, _options);
        bool isPlain = result.Diagnostics.IsEmpty && result.Success && result.Value is Strand { HasGroups: false } strand
            && strand.PackedUnits.Length == count && strand.PackedUnits.All(unit => unit.ToUInt32() >> FlagsShift == 0);
        return isPlain ? ((Strand)result.Value).PackedUnits[place].ToUInt32() : 0;
    }

    /// <summary>The packed unit of a residue as the only one, the first, an inner one, the last; 0 where the reader decides.</summary>
    private readonly record struct Meaning(uint Only, uint First, uint Inner, uint Last);
}
