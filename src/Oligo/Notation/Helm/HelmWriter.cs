using System.Globalization;
using System.Text;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>Writes the polymer of one strand. HELM counts sugar, base and phosphate each as one position.</summary>
internal sealed class HelmWriter
{
    private readonly StringBuilder _text = new();
    private int _count;

    public HelmWriter(Strand strand, string id)
    {
        Id = id;
        Obstacle = FindObstacle(strand);
        if (Obstacle is null)
        {
            Write(strand);
        }
    }

    public string Id { get; }

    /// <summary>What cannot be written, or <see langword="null"/>.</summary>
    public string? Obstacle { get; private set; }

    public string Text => _text.ToString();

    /// <summary>The position of each residue's base.</summary>
    public List<int> BasePositions { get; } = [];

    /// <summary>Groups directly at an end, which are polymers of their own: text, position and bond of the chain.</summary>
    public List<(string Group, int Position, string Bond)> Groups { get; } = [];

    /// <summary>Rp and Sp of linkages that have no symbol for it.</summary>
    public int LostStereo { get; private set; }

    /// <summary>Declared mixtures, written as not stated.</summary>
    public int LostMixtures { get; private set; }

    private static string? FindObstacle(Strand strand)
    {
        foreach (AttachedGroup? end in new[] { strand.FivePrimeGroup, strand.ThreePrimeGroup })
        {
            if (end is not null && (end.Group.Bond != GroupBond.Oxygen || end.Group.IsPolydisperse || end.Group.Smiles is null))
            {
                return $"the group {end} at an end";
            }
        }
        return strand.Pendants is [var pendant, ..] ? $"the pendant group <{pendant.Group.Symbol}>"
            : strand.PackedUnits.Any(unit => !unit.Joint.IsOrdinary) ? "joints other than 3'-5'" : null;
    }

    private void Write(Strand strand)
    {
        bool leading = PhosphateOf(strand.FivePrimeGroup?.Group) is not null;
        if (leading)
        {
            Add(PhosphateOf(strand.FivePrimeGroup!.Group)!);
            _text.Append('.');
        }
        int residue = 0;
        for (int i = 0; i < strand.PackedUnits.Length && Obstacle is null; i++)
        {
            PackedUnit unit = strand.PackedUnits[i];
            if (unit.IsGroup)
            {
                Group group = strand.Library.Groups[unit.GroupCode];
                Demand(i == 0 ? HelmInline.WriteLeading(group) : HelmInline.Write(group), $"the group {group.Token}");
            }
            else
            {
                Nucleotide found = strand[residue++];
                string position = found.Position.ToString(CultureInfo.InvariantCulture);
                Demand(TokenOf(found.Sugar), $"{found.Sugar.Name} of residue {position}");
                _text.Append('(');
                Demand(TokenOf(found.Base), $"{found.Base.Name} of residue {position}");
                _text.Append(')');
                BasePositions.Add(_count);
            }
            if (unit.HasLinkage)
            {
                Linkage linkage = strand.Library.Linkages[unit.LinkageCode];
                string? token = HelmSymbols.TokenOf(linkage, unit.Stereo);
                LostStereo += token is null && unit.Stereo is (PhosphorusStereo.Rp or PhosphorusStereo.Sp) ? 1 : 0;
                LostMixtures += unit.Stereo == PhosphorusStereo.Mixture ? 1 : 0;
                Demand(token ?? TokenOf(linkage), $"{linkage.Name} after unit {(i + 1).ToString(CultureInfo.InvariantCulture)}");
                _text.Append('.');
            }
        }
        // R2 of the last sugar, whose base counts after it.
        int last = strand.PackedUnits[^1].IsGroup ? _count : _count - 1;
        AddEnd(strand.ThreePrimeGroup?.Group, last, isFivePrime: false);
        if (!leading)
        {
            AddEnd(strand.FivePrimeGroup?.Group, 1, isFivePrime: true);
        }
    }

    private void AddEnd(Group? group, int position, bool isFivePrime)
    {
        if (group is null)
        {
            return;
        }
        if (!isFivePrime && PhosphateOf(group) is { } phosphate)
        {
            Add(phosphate);
            return;
        }
        Groups.Add((HelmInline.Write(group)!, position, isFivePrime ? "R1" : "R2"));
    }

    /// <summary>A phosphate at an end is a monomer of the chain.</summary>
    private static string? PhosphateOf(Group? group) =>
        group is null ? null : group.Equals(Group.Phosphate) ? HelmSymbols.TokenOf(Linkage.Phosphodiester)
        : group.Equals(Group.Thiophosphate) ? HelmSymbols.TokenOf(Linkage.Phosphorothioate) : null;

    private static string? TokenOf(Monomer row) => HelmSymbols.TokenOf(row) ?? HelmInline.Write(row);

    private void Demand(string? token, string what)
    {
        Obstacle ??= token is null ? what : null;
        Add(token ?? "");
    }

    private void Add(string token)
    {
        _text.Append(token);
        _count++;
    }
}
