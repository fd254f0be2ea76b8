using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

// The strands that polymers and connections make, how they pair, and which of them is the sense strand.
internal sealed partial class HelmReader
{
    private readonly List<((HelmPolymer Polymer, int Position) One, (HelmPolymer Polymer, int Position) Other, SourceSpan Span)> _pairs =
        [];
    private SourceSpan? _annotations;

    // The strand, and the index in it, of the residue at a position of a polymer.
    private readonly Dictionary<(HelmPolymer Polymer, int Position), (int Strand, int Residue)> _residues = [];

    private NucleicAcid? Assemble(List<HelmPolymer> polymers)
    {
        if (!polymers.Where(polymer => polymer.Group is not null).All(BindGroup))
        {
            return null;
        }
        var chains = new List<List<(HelmPolymer Polymer, bool IsTurned)>>();
        var rings = new List<bool>();
        foreach (HelmPolymer polymer in polymers.Where(polymer => polymer is { Group: null, IsPlaced: false }))
        {
            List<(HelmPolymer Polymer, bool IsTurned)> path = HelmPath.Of(polymer, out bool isRing);
            path.ForEach(part => part.Polymer.IsPlaced = true);
            chains.Add(path);
            rings.Add(isRing);
        }
        if (chains.Count == 0)
        {
            Fail(0, _index, "a polymer of nucleotides", "chemical groups only");
            return null;
        }
        var strands = new List<Strand>();
        foreach (List<(HelmPolymer Polymer, bool IsTurned)> path in chains)
        {
            if (MakeStrand(path, strands.Count, rings[strands.Count]) is not { } strand)
            {
                return null;
            }
            strands.Add(strand);
        }
        bool isTurned = ObeyStrandTypes(chains);
        if (strands is [var only])
        {
            return _pairs is [var pair, ..] ? FailPair(pair.Span) : only.Ordered;
        }
        if (strands.Count > 2 || rings.Contains(true))
        {
            return MakeComplex(strands);
        }
        int? register = null;
        foreach (((HelmPolymer, int) one, (HelmPolymer, int) other, SourceSpan span) in _pairs)
        {
            if (!ReadPair(one, other, strands, span, ref register))
            {
                return null;
            }
        }
        return MakeDuplex(strands, register, isTurned);
    }

    private NucleicAcid? FailPair(SourceSpan span)
    {
        Fail(span.Start, span.Length, "a pair of bases such as RNA1,RNA2,2:pair-8:pair",
            TypographicText.Quote(_text.AsSpan(span.Start, span.Length)));
        return null;
    }

    private Duplex? MakeDuplex(List<Strand> strands, int? register, bool isTurned)
    {
        (Strand first, Strand second) = isTurned ? (strands[1], strands[0]) : (strands[0], strands[1]);
        if (register is null)
        {
            register = Duplex.FindBestRegister(first, second, out _);
            if (register is null)
            {
                Fail(0, _index, "pairs between the two strands, since no register alone pairs best", "none");
                return null;
            }
            _bag.Report(NotationDiagnostics.RegisterAssumed, new SourceSpan(0, _index), HelmNotation.FormName,
                register.Value.ToString(CultureInfo.InvariantCulture));
            return new Duplex(first, second, register.Value);
        }
        // Residue i of the first strand is opposite residue n - 1 - register - i of the other, whose length is n: turned round, the length
        // of the first takes its place.
        return new Duplex(first, second, isTurned ? register.Value + second.Length - first.Length : register.Value);
    }

    /// <summary>Strands of which each two lie in one register where pairs of their bases are stated.</summary>
    private StrandComplex? MakeComplex(List<Strand> strands)
    {
        var registers = new Dictionary<(int First, int Second), int>();
        foreach (((HelmPolymer, int) one, (HelmPolymer, int) other, SourceSpan span) in _pairs)
        {
            if (!_residues.TryGetValue(one, out (int Strand, int Residue) left)
                || !_residues.TryGetValue(other, out (int Strand, int Residue) right) || left.Strand == right.Strand)
            {
                FailPair(span);
                return null;
            }
            (int first, int second) = (Math.Min(left.Strand, right.Strand), Math.Max(left.Strand, right.Strand));
            int register = strands[second].Length - 1 - left.Residue - right.Residue;
            if (strands[first].IsCircular || strands[second].IsCircular)
            {
                Fail(span.Start, span.Length, "no pairs of a ring", Quote(span),
                    "how strands lie beside a ring cannot be kept: leave these pairs out");
                return null;
            }
            if (registers.TryGetValue((first, second), out int known) && known != register)
            {
                Fail(span.Start, span.Length, "pairs that lie in one register", Quote(span));
                return null;
            }
            registers[(first, second)] = register;
        }
        return new StrandComplex(
            [.. strands], [.. registers.Select(entry => new StrandPairing(entry.Key.First, entry.Key.Second, entry.Value))]);
    }

    private string Quote(SourceSpan span) => TypographicText.Quote(_text.AsSpan(span.Start, span.Length));

    private bool ReadPair((HelmPolymer, int) one, (HelmPolymer, int) other, List<Strand> strands, SourceSpan span, ref int? register)
    {
        string entry = _text.Substring(span.Start, span.Length);
        if (!_residues.TryGetValue(one, out (int Strand, int Residue) left)
            || !_residues.TryGetValue(other, out (int Strand, int Residue) right) || left.Strand == right.Strand)
        {
            return Fail(span.Start, span.Length, "a pair of bases such as RNA1,RNA2,2:pair-8:pair", TypographicText.Quote(entry));
        }
        int found = strands[1].Length - 1 - left.Residue - right.Residue;
        bool isValid = found > -strands[0].Length && found < strands[1].Length;
        if ((register is not null && found != register) || !isValid)
        {
            return Fail(span.Start, span.Length, "pairs that lie in one register", TypographicText.Quote(entry));
        }
        register = found;
        return true;
    }

    private Strand? MakeStrand(List<(HelmPolymer Polymer, bool IsTurned)> path, int number, bool isRing)
    {
        foreach ((HelmPolymer polymer, _) in path)
        {
            foreach (HelmEnd end in new[] { polymer.Left, polymer.Right })
            {
                if (end.Joined is null && !SetPhosphate(end))
                {
                    return null;
                }
            }
        }
        if (path.Find(part => part.IsTurned && part.Polymer.IsOneWay).Polymer is { } oneWay)
        {
            Fail(oneWay.Start, oneWay.Id.Length, "R1 of the group toward the 5' end of the strand", "R2",
                "inside a strand a group that is not symmetric has its first hydroxyl toward the 5' end");
            return null;
        }
        var units = new List<PackedUnit>();
        int residues = 0;
        foreach ((HelmPolymer polymer, bool isTurned) in path)
        {
            List<PackedUnit> own = isTurned ? HelmPath.Turn(polymer, _library) : polymer.Units;
            if (units.Count > 0)
            {
                HelmPath.Bind(units, polymer, isTurned, own, _library);
            }
            units.AddRange(own);
            // Without pairs nobody asks where a base is.
            for (int i = 0; i < polymer.BasePositions.Count && _pairs.Count > 0; i++)
            {
                _residues[(polymer, polymer.BasePositions[i])] = (number, residues + (isTurned ? polymer.BasePositions.Count - 1 - i : i));
            }
            residues += polymer.BasePositions.Count;
        }
        SourceSpan span = SourceSpan.FromBounds(path[0].Polymer.Start, _index);
        if (isRing && units.Count > 0)
        {
            HelmPath.Bind(units, path[0].Polymer, path[0].IsTurned, units, _library);
        }
        if (units.Count == 0)
        {
            _bag.Report(ModelDiagnostics.NoResidue, span);
            return null;
        }
        AttachedGroup? fivePrime = Attached(path[0].Polymer.EndAt(!path[0].IsTurned));
        AttachedGroup? threePrime = Attached(path[^1].Polymer.EndAt(path[^1].IsTurned));
        if (ChainRules.FindFault(units.ToArray(), _library, fivePrime, threePrime, [], [], isRing) is { } fault)
        {
            _bag.Report(fault.Descriptor, span, fault.Arguments);
            return null;
        }
        var strand = new Strand([.. units], _library, fivePrime, threePrime);
        StrandRemarks.Report(strand, fivePrime, span, threePrime, span, span, _bag);
        return isRing ? strand.Ordered : strand;
    }

    private static AttachedGroup? Attached(HelmEnd end) => end.Group is null ? null : new AttachedGroup(end.Group);

    /// <summary>A phosphate left at an end is a terminal phosphate, two or three in a row are a diphosphate or a triphosphate.</summary>
    private bool SetPhosphate(HelmEnd end)
    {
        if (end.Phosphate is null)
        {
            return true;
        }
        bool isPlain = end.Stereo == PhosphorusStereo.Unspecified;
        end.Group = !isPlain ? null
            : end.Site == SugarSites.Two
            ? (end.Phosphate.Equals(Linkage.Phosphodiester) && end.Phosphates == 1 ? Group.TwoPrimePhosphate : null)
            : end.Phosphate.Equals(Linkage.Phosphorothioate) && end.Phosphates == 1 ? Group.Thiophosphate
            : !end.Phosphate.Equals(Linkage.Phosphodiester) ? null
            : end.Phosphates == 1 ? Group.Phosphate : end.Phosphates == 2 ? Group.Diphosphate : Group.Triphosphate;
        string hint = end.Site == SugarSites.Two
            ? "on the 2' oxygen of an end only one phosphate p is known"
            : "an end has no configuration, and other linkages have no free form in the library";
        return end.Group is not null || Fail(end.Span.Start, end.Span.Length, "p or [sp] as the phosphate of an end",
            TypographicText.Quote(_text.AsSpan(end.Span.Start, end.Span.Length)), hint);
    }
}
