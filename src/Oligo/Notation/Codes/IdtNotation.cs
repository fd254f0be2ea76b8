using System.Text;
using Oligo.Internal;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>IDT order strings: <c>/52MOErG/*/i2MOErC/*A*G*T</c>. The name of a modified residue depends on where it is.</summary>
internal sealed class IdtNotation : ChainNotation, IMixedNotation, IRowNotation
{
    public override string Name => "idt";

    public override string Title => "IDT order strings";

    protected override string FormName => "IDT form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInIdt;

    protected override string Example => "/52MOErG/*/i2MOErC/*A*G*T";

    protected override IEnumerable<string> WordsFor(Monomer row) => row.Equals(Linkage.Phosphorothioate) ? ["*"] : IdtCodes.TokensOf(row);

    protected override IEnumerable<string> Signs => IdtCodes.WordsOnDemand;

    protected override bool TakesAbasicChains => true;

    public MixedPlaces? FindMixed(string text) => IdtMixtures.Find(text);

    public RowReader? MakeRowReader(NotationOptions options) =>
        new TokenRowReader(this, () => TextBounds.WordsOf(this), ["", "*"], options);

    // A group at either end is not a unit of the chain.
    private const int MostEnds = 2;

    /// <summary>A residue or a code, and whether there is a `*` after it. Small, as a text may state a million.</summary>
    private readonly record struct Item(PackedUnit Unit, int Start, ushort Length, Traits Traits)
    {
        public bool HasStar => Traits.HasFlag(Traits.Star);

        public bool IsEnd => Traits.HasFlag(Traits.End);

        public bool IsInverted => Traits.HasFlag(Traits.Inverted);

        /// <summary>The place that its code states: <c>5</c>, <c>i</c> or <c>3</c>, or a space where it states none.</summary>
        public char Position => Traits.HasFlag(Traits.FivePrime) ? '5'
            : Traits.HasFlag(Traits.Inner) ? 'i' : Traits.HasFlag(Traits.ThreePrime) ? '3' : ' ';
    }

    [Flags]
    private enum Traits : byte
    {
        None = 0,
        Star = 1,
        End = 2,
        Inverted = 4,
        FivePrime = 8,
        Inner = 16,
        ThreePrime = 32,
    }

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        using var items = new PooledBuffer<Item>();
        // An item takes a character at least.
        items.Room(Math.Min(text.End, options.MaxUnits));
        text.SkipBlanks();
        while (!text.AtEnd)
        {
            int start = text.Index;
            if (!ReadItem(text, options.Library, out IdtMeaning meaning, out char position))
            {
                return false;
            }
            int length = text.Index - start;
            text.SkipBlanks();
            bool hasStar = text.Take('*');
            if (items.Count > options.MaxUnits + MostEnds)
            {
                return ReadingLimits.ReportUnits(text.Bag, text.Text.Length, options.MaxUnits);
            }
            PackedUnit unit = meaning.Group is null ? new PackedUnit(meaning.Base!, meaning.Sugar!) : new PackedUnit(meaning.Group);
            bool isEnd = meaning.Group is { } group && (group.Places & GroupPlaces.End) != 0;
            Traits traits = (hasStar ? Traits.Star : 0) | (isEnd ? Traits.End : 0) | (meaning.IsInverted ? Traits.Inverted : 0)
                | position switch { '5' => Traits.FivePrime, 'i' => Traits.Inner, '3' => Traits.ThreePrime, _ => Traits.None };
            items.Add(new Item(unit, start, (ushort)length, traits));
            text.SkipBlanks();
        }
        return Assemble(text, items.Items, draft, options.Library);
    }

    private static bool ReadItem(DialectText text, MonomerLibrary library, out IdtMeaning meaning, out char position)
    {
        position = ' ';
        if (text.Current == '/')
        {
            return ReadCode(text, library, out meaning, out position);
        }
        meaning = default;
        Sugar sugar = Sugar.Deoxyribose;
        if (text.Current is 'r' or 'm' or '+')
        {
            sugar = text.Current switch { 'r' => Sugar.Ribose, 'm' => Sugar.MethylRibose, _ => Sugar.Lna };
            text.Index++;
        }
        if (IdtCodes.BaseOf(text.Current, sugar) is { } nucleobase)
        {
            text.Index++;
            meaning = new IdtMeaning(nucleobase, sugar, null, false);
            return true;
        }
        bool isMixed = text.Current == '(' || DegenerateBase.BasesOf(text.Current) is not null;
        string expected = sugar == Sugar.Deoxyribose ? "a base, r, m or + before one, or a code between slashes" : "a base after its sugar";
        return text.Fail(expected, isMixed ? IdtMixtures.Find(text.Text)?.Describe()
            ?? "a mixed base is not a single molecule"
            : text.Current == '*' ? "`*` is written once, after a residue" : HintForSugar(text));
    }

    /// <summary>2'-Fluoro has codes in order strings and DNA nothing; both have letters elsewhere.</summary>
    private static string? HintForSugar(DialectText text) => text.Rest switch
    {
        ['f', 'A' or 'C' or 'G' or 'U', ..] =>
            $"2'-fluoro is /52F{text.Rest[1]}/, /i2F{text.Rest[1]}/ or /32F{text.Rest[1]}/ in an order string",
        ['d', 'A' or 'C' or 'G' or 'T', ..] =>
            $"DNA has no letter before its bases in an order string, `{text.Rest[1]}`, and RNA has `r` before each, such as `rA`",
        _ => null,
    };

    private static bool ReadCode(DialectText text, MonomerLibrary library, out IdtMeaning meaning, out char position)
    {
        meaning = default;
        position = ' ';
        int start = text.Index;
        int end = text.Rest[1..].IndexOf('/');
        if (end < 0)
        {
            text.Index = text.End;
            return text.Fail("`/` to close the code");
        }
        string code = text.Text.Substring(start + 1, end);
        if (code.Length == 0)
        {
            return text.FailAt(start, 2, "a code between the slashes, such as /5Phos/");
        }
        position = IdtCodes.PositionOf(code);
        if ((IdtCodes.Find(code) ?? IdtCodes.FindOwn(code, library)) is not { } found)
        {
            return text.FailAt(start + 1, end, "a known code", IdtCodes.DescribeUnknown(code));
        }
        meaning = found;
        text.Index = start + end + 2;
        return true;
    }

    private static bool Assemble(DialectText text, ReadOnlySpan<Item> items, ChainDraft draft, MonomerLibrary library)
    {
        for (int i = 0; i < items.Length; i++)
        {
            Item item = items[i];
            bool isFirst = i == 0;
            bool isLast = i == items.Length - 1;
            string? place = item.Position switch
            {
                '5' when !isFirst => "a code of the 5' end at the 5' end only",
                '3' when !isLast => "a code of the 3' end at the 3' end only",
                _ => null,
            };
            if (place is not null)
            {
                return text.FailAt(item.Start, item.Length, place);
            }
            if (item.Position == 'i' && (isFirst || isLast))
            {
                text.Bag.Report(NotationDiagnostics.InnerCodeAtEnd, new SourceSpan(item.Start, item.Length),
                    $"the {(isFirst ? "5'" : "3'")} end");
            }
            if (item.HasStar && isLast && !item.IsEnd && item.Position != '3')
            {
                text.Bag.Report(NotationDiagnostics.StarAtEnd, new SourceSpan(StarAfter(item), 1));
                draft.ThreePrime = new AttachedGroup(Group.Thiophosphate);
            }
            else if (item.HasStar && (isLast || item.IsEnd || items[i + 1].IsEnd))
            {
                text.Index = StarAfter(item);
                return text.Fail("no `*` here", item.Position == '3'
                    ? "a code of the 3' end has no linkage after it"
                    : "`*` makes the linkage between two units a phosphorothioate");
            }
            if (item.IsEnd)
            {
                var end = new AttachedGroup(library.Groups[item.Unit.GroupCode]);
                draft.FivePrime = isFirst ? end : draft.FivePrime;
                draft.ThreePrime = isFirst ? draft.ThreePrime : end;
                continue;
            }
            (draft.Start, text.Index) = (item.Start, item.Start + item.Length);
            draft.Add(item.Unit);
            if (!isLast && !items[i + 1].IsEnd)
            {
                draft.Link(item.HasStar ? Linkage.Phosphorothioate : Linkage.Phosphodiester,
                    joint: items[i + 1].IsInverted ? Joint.ThreeThree : default);
            }
        }
        return true;

        int StarAfter(Item item) => text.Text.IndexOf('*', item.Start + item.Length);
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        var text = new StringBuilder();
        obstacle = null;
        int last = strand.PackedUnits.Length - 1;
        int residue = 0;
        if (strand.FivePrimeGroup is { } first && !Append(text, IdtCodes.CodeOf(first.Group, '5')))
        {
            obstacle = $"the group {first} at the 5' end";
        }
        for (int i = 0; i <= last && obstacle is null; i++)
        {
            PackedUnit unit = strand.PackedUnits[i];
            char position = i == 0 && strand.FivePrimeGroup is null ? '5' : i == last && strand.ThreePrimeGroup is null ? '3' : 'i';
            bool isInverted = i > 0 && strand.PackedUnits[i - 1].Joint == Joint.ThreeThree;
            if (unit.IsGroup)
            {
                Group group = strand.Library.Groups[unit.GroupCode];
                obstacle = !isInverted && Append(text, IdtCodes.CodeOf(group, position)) ? null : $"the group {group.Token} at this place";
            }
            else
            {
                Nucleotide found = strand[residue++];
                string? word = isInverted
                    ? (position == '3' ? IdtCodes.InvertedWordOf(found.Base, found.Sugar) : null)
                    : IdtCodes.WordOf(found.Base, found.Sugar, position);
                text.Append(word);
                obstacle = word is null ? (isInverted ? "inverted " : "") + Obstacle(found) : null;
            }
            if (obstacle is null && unit.HasLinkage)
            {
                Linkage linkage = strand.Library.Linkages[unit.LinkageCode];
                bool isSulfur = linkage.Equals(Linkage.Phosphorothioate);
                bool isKnown = (isSulfur || linkage.Equals(Linkage.Phosphodiester))
                    && (unit.Joint.IsOrdinary || unit.Joint == Joint.ThreeThree);
                obstacle = isKnown ? null : Obstacle(strand, i);
                text.Append(isSulfur ? "*" : "");
            }
        }
        if (obstacle is null && strand.ThreePrimeGroup is { } end && !Append(text, IdtCodes.CodeOf(end.Group, '3')))
        {
            obstacle = $"the group {end} at the 3' end";
        }
        return obstacle is null ? text.ToString() : null;
    }

    private static bool Append(StringBuilder text, string? code)
    {
        text.Append(code is null ? "" : $"/{code}/");
        return code is not null;
    }
}
