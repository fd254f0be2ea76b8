using System.Globalization;
using System.Text;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Writes one strand: a polymer, or several that connections join where the chain turns round. HELM counts sugar, base and phosphate each
/// as one position; R1 of a unit is its 5' side, R2 its 3' side, or its 2' oxygen in the ribose that has a symbol of its own for that.
/// </summary>
internal sealed class HelmWriter
{
    private const string Left = "R1";
    private const string Right = "R2";

    private readonly Strand _strand;
    private readonly int _firstId;
    private readonly StringBuilder _text = new();
    private int _count;
    private int _residue;

    // The end of the first polymer that a ring leads back to, and the free end that the next polymer is joined to.
    private (string Id, int Position, string Bond) _entry;
    private (string Id, int Position, string Bond)? _joint;

    /// <summary>Writes a strand.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="firstId">The number of its first polymer.</param>
    public HelmWriter(Strand strand, int firstId)
    {
        (_strand, _firstId) = (strand, firstId);
        Obstacle = FindObstacle(strand);
        for (int start = 0; start < strand.PackedUnits.Length && Obstacle is null;)
        {
            start = WritePolymer(start);
        }
        if (strand.IsCircular && _joint is { } last)
        {
            Connect(last, _entry);
        }
    }

    /// <summary>What cannot be written, or <see langword="null"/>.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>The polymers with their names.</summary>
    public List<string> Polymers { get; } = [];

    /// <summary>The connections of the polymers with each other.</summary>
    public List<string> Connections { get; } = [];

    /// <summary>The polymer and the position of each residue's base.</summary>
    public List<(string Id, int Position)> Bases { get; } = [];

    /// <summary>Groups directly at an end, which are polymers of their own: text, and polymer, position and bond of the chain.</summary>
    public List<(string Group, string Id, int Position, string Bond)> Groups { get; } = [];

    /// <summary>Rp and Sp of linkages that have no symbol for it.</summary>
    public int LostStereo { get; private set; }

    /// <summary>Declared mixtures, written as not stated.</summary>
    public int LostMixtures { get; private set; }

    private string Id => $"RNA{(_firstId + Polymers.Count).ToString(CultureInfo.InvariantCulture)}";

    private static string? FindObstacle(Strand strand)
    {
        foreach (AttachedGroup? end in new[] { strand.FivePrimeGroup, strand.ThreePrimeGroup })
        {
            if (end is not null && !end.Group.Equals(Group.TwoPrimePhosphate) && !HelmFusedEnd.IsFused(end.Group)
                && (end.Group.Bond != GroupBond.Oxygen || end.Group.IsPolydisperse || end.Group.Smiles is null))
            {
                return $"the group {end} at an end";
            }
        }
        if (FindFusedObstacle(strand) is { } fused)
        {
            return fused;
        }
        if (strand.Pendants is [var pendant, ..])
        {
            return $"the pendant group <{pendant.Group.Symbol}>";
        }
        for (int i = 0; i < strand.PackedUnits.Length; i++)
        {
            // R2 is one site of a unit: 2' of ribose alone has a symbol.
            PackedUnit unit = strand.PackedUnits[i];
            SugarSites used = EntryOf(strand, i) | ExitOf(unit) | (EndsInTwo(strand, i) ? SugarSites.Two : SugarSites.None);
            bool isRibose = !unit.IsGroup && strand.Library.Sugars[unit.SugarCode].Equals(Sugar.Ribose);
            bool isEnd = i > 0 && i == strand.PackedUnits.Length - 1 && strand.ThreePrimeGroup is not null && !EndsInTwo(strand, i);
            if ((used & SugarSites.Two) != 0 && (!isRibose || isEnd || (used & SugarSites.Three) != 0))
            {
                return "joints other than 3'-5'";
            }
        }
        return null;
    }

    private static string? FindFusedObstacle(Strand strand)
    {
        int last = strand.PackedUnits.Length - 1;
        bool hasFirst = strand.FivePrimeGroup is { } first && HelmFusedEnd.IsFused(first.Group);
        bool hasLast = strand.ThreePrimeGroup is { } final && HelmFusedEnd.IsFused(final.Group);
        return hasFirst && (FusedAt(strand, 0, isFivePrime: true) is null || (last == 0 && hasLast))
            ? $"the group {strand.FivePrimeGroup} at an end"
            : hasLast && FusedAt(strand, last, isFivePrime: false) is null ? $"the group {strand.ThreePrimeGroup} at an end" : null;
    }

    /// <summary>The sugar of an end unit that is one structure with its group; <see langword="null"/> where it is none.</summary>
    private static string? FusedAt(Strand strand, int at, bool isFivePrime)
    {
        PackedUnit unit = strand.PackedUnits[at];
        SugarSites site = isFivePrime ? SugarSites.Five : SugarSites.Three;
        bool isFused = (isFivePrime ? strand.FivePrimeGroup : strand.ThreePrimeGroup) is { } end && HelmFusedEnd.IsFused(end.Group);
        // One ribose has a symbol for its 2' oxygen, and none of them is one structure with its group.
        bool isTwo = ((EntryOf(strand, at) | ExitOf(unit)) & SugarSites.Two) != 0 || EndsInTwo(strand, at);
        if (!isFused || isTwo || unit.IsGroup || FreeSite(strand, at, isFivePrime) != site)
        {
            return null;
        }
        Group group = (isFivePrime ? strand.FivePrimeGroup : strand.ThreePrimeGroup)!.Group;
        return HelmFusedEnd.Write(new HelmFusedSugar(strand.Library.Sugars[unit.SugarCode], group, site));
    }

    /// <summary>The group of an end that is written beside its sugar.</summary>
    private static Group? BesideSugar(AttachedGroup? end) => end is { } known && !HelmFusedEnd.IsFused(known.Group) ? known.Group : null;

    /// <summary>Whether a unit is the last and has a phosphate on its 2' oxygen.</summary>
    private static bool EndsInTwo(Strand strand, int at) =>
        at == strand.PackedUnits.Length - 1 && strand.ThreePrimeGroup?.Group.Equals(Group.TwoPrimePhosphate) == true;

    private static SugarSites EntryOf(Strand strand, int at) =>
        at > 0 ? strand.PackedUnits[at - 1].Joint.Right : strand.IsCircular ? strand.PackedUnits[^1].Joint.Right : SugarSites.None;

    private static SugarSites ExitOf(PackedUnit unit) => unit.HasLinkage ? unit.Joint.Left : SugarSites.None;

    /// <summary>Writes the units from one on that a polymer can hold: each is left by its R2 and the next entered by its R1.</summary>
    /// <returns>The first unit after them.</returns>
    private int WritePolymer(int start)
    {
        int units = _strand.PackedUnits.Length;
        int last = start;
        while (last + 1 < units && ExitOf(_strand.PackedUnits[last]) != SugarSites.Five && EntryOf(_strand, last + 1) == SugarSites.Five)
        {
            last++;
        }
        bool isLeftByR1 = ExitOf(_strand.PackedUnits[last]) == SugarSites.Five;
        Group? first = BesideSugar(_strand.FivePrimeGroup);
        Group? final = last == units - 1 ? BesideSugar(_strand.ThreePrimeGroup) : null;
        bool isFirstLeft = start == 0 && FreeSite(_strand, 0, isFivePrime: true) == SugarSites.Five;
        bool isFinalLeft = units > 1 && final is not null && FreeSite(_strand, last, isFivePrime: false) == SugarSites.Five;
        Group? left = isFirstLeft ? first : isFinalLeft ? final : null;
        Group? right = start == 0 && !isFirstLeft ? first : isFinalLeft ? null : final;
        string leftPhosphates = PhosphatesOf(left) ?? (isLeftByR1 ? LinkageOf(last) : "");
        if (leftPhosphates.Length > 0)
        {
            Add(leftPhosphates);
            _text.Append('.');
        }
        for (int i = start; i <= last; i++)
        {
            AddUnit(i);
            if (i < last || (!isLeftByR1 && _strand.PackedUnits[i].HasLinkage))
            {
                Add(LinkageOf(i));
            }
            _text.Append(i < last ? "." : "");
        }
        bool isOnSugar = !_strand.PackedUnits[last].IsGroup
            && (isLeftByR1 || !_strand.PackedUnits[last].HasLinkage) && PhosphatesOf(right) is null;
        Add(PhosphatesOf(right) ?? "");
        int end = isOnSugar ? _count - 1 : _count;
        AddGroup(right, end, Right);
        AddGroup(left, 1, Left);
        (int position, string bond) = EntryOf(_strand, start) == SugarSites.Five ? (1, Left) : (end, Right);
        if (_joint is { } joint)
        {
            Connect(joint, (Id, position, bond));
        }
        else
        {
            _entry = (Id, position, bond);
        }
        _joint = isLeftByR1 ? (Id, 1, Left) : (Id, end, Right);
        Polymers.Add($"{Id}{{{_text}}}");
        _text.Clear();
        _count = 0;
        return last + 1;
    }

    private void Connect((string Id, int Position, string Bond) one, (string Id, int Position, string Bond) other) =>
        Connections.Add(string.Create(CultureInfo.InvariantCulture,
            $"{one.Id},{other.Id},{one.Position}:{one.Bond}-{other.Position}:{other.Bond}"));

    /// <summary>The site of an end unit that no linkage binds.</summary>
    private static SugarSites FreeSite(Strand strand, int at, bool isFivePrime)
    {
        PackedUnit unit = strand.PackedUnits[at];
        return ChainRules.FreeSite(ChainRules.SitesOf(unit, strand.Library),
            isFivePrime ? ExitOf(unit) : EntryOf(strand, at), isFivePrime);
    }

    private void AddUnit(int at)
    {
        PackedUnit unit = _strand.PackedUnits[at];
        if (unit.IsGroup)
        {
            Group group = _strand.Library.Groups[unit.GroupCode];
            // A symbol of the libraries has its R2 toward the 3' end, as the second hydroxyl of the row is.
            string? symbol = group.IsBoundTwice ? SymbolOf(group) : null;
            bool isLeading = at == 0 && !_strand.IsCircular;
            Demand(symbol ?? (isLeading ? HelmInline.WriteLeading(group) : HelmInline.Write(group)), $"the group {group.Token}");
            return;
        }
        Nucleotide found = _strand[_residue++];
        string position = found.Position.ToString(CultureInfo.InvariantCulture);
        bool isTwo = ((EntryOf(_strand, at) | ExitOf(unit)) & SugarSites.Two) != 0 || EndsInTwo(_strand, at);
        string? fused = (at == 0 ? FusedAt(_strand, at, isFivePrime: true) : null)
            ?? (at == _strand.PackedUnits.Length - 1 ? FusedAt(_strand, at, isFivePrime: false) : null);
        string? twoFive = _strand.Library.Sugars.FindOwn(HelmSymbols.TwoFiveRibose) is null ? $"[{HelmSymbols.TwoFiveRibose}]" : null;
        Demand(isTwo ? twoFive : fused ?? TokenOf(found.Sugar), $"{found.Sugar.Name} of residue {position}");
        _text.Append('(');
        Demand(TokenOf(found.Base), $"{found.Base.Name} of residue {position}");
        _text.Append(')');
        Bases.Add((Id, _count));
    }

    /// <summary>The symbol of the linkage after a unit.</summary>
    private string LinkageOf(int at)
    {
        PackedUnit unit = _strand.PackedUnits[at];
        Linkage linkage = _strand.Library.Linkages[unit.LinkageCode];
        string? token = SymbolOf(linkage, unit.Stereo);
        LostStereo += token is null && unit.Stereo is (PhosphorusStereo.Rp or PhosphorusStereo.Sp) ? 1 : 0;
        LostMixtures += unit.Stereo == PhosphorusStereo.Mixture ? 1 : 0;
        token ??= TokenOf(linkage);
        Obstacle ??= token is null ? $"{linkage.Name} after unit {(at + 1).ToString(CultureInfo.InvariantCulture)}" : null;
        return token ?? "";
    }

    private void AddGroup(Group? group, int position, string bond)
    {
        if (group is not null && PhosphatesOf(group) is null)
        {
            Groups.Add((HelmInline.Write(group)!, Id, position, bond));
        }
    }

    /// <summary>Phosphates at an end are monomers of the chain.</summary>
    private static string? PhosphatesOf(Group? group) =>
        group is null ? null
        : group.Equals(Group.Phosphate) || group.Equals(Group.TwoPrimePhosphate) ? HelmSymbols.TokenOf(Linkage.Phosphodiester)
        : group.Equals(Group.Thiophosphate) ? HelmSymbols.TokenOf(Linkage.Phosphorothioate)
        : group.Equals(Group.Diphosphate) ? "p.p" : group.Equals(Group.Triphosphate) ? "p.p.p" : null;

    private string? TokenOf<T>(T row)
        where T : Monomer => SymbolOf(row) ?? HelmInline.Write(row);

    /// <summary>The symbol of a row in brackets, unless a row of the caller's own has it, as which it would be read.</summary>
    private string? SymbolOf<T>(T row, PhosphorusStereo stereo = PhosphorusStereo.Unspecified)
        where T : Monomer =>
        HelmSymbols.TokenOf(row, stereo) is { } token && _strand.Library.TableOf<T>().FindOwn(token.AsSpan().Trim("[]")) is null
            ? token
            : null;

    private void Demand(string? token, string what)
    {
        Obstacle ??= token is null ? what : null;
        Add(token ?? "");
    }

    /// <summary>Adds symbols that are one position each; a full stop between phosphates counts none.</summary>
    private void Add(string token)
    {
        _text.Append(token);
        _count += token.Length == 0 ? 0 : token.StartsWith("p.", StringComparison.Ordinal) ? (token.Length + 1) / 2 : 1;
    }
}
