using System.Collections.Immutable;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Reads names of residues and arrows: <c>name = [ kind "duplex of" ] strand [ "with" strand ] [ salt ]; strand = [ stereo ] residue { "-("
/// site "'→" site "')-" residue }</c>. Spaces say nothing: names are broken into lines anywhere. Stops at the first error.
/// </summary>
internal sealed class NameReader
{
    private static readonly ImmutableArray<string> s_duplexOf = ["RNAduplexof", "DNAduplexof", "duplexof"];

    private readonly NameText _text;
    private readonly MonomerLibrary _library;
    private readonly NameResidueReader _residues;

    private NameReader(NameText text, MonomerLibrary library)
    {
        _text = text;
        _library = library;
        _residues = new NameResidueReader(text);
    }

    public static NucleicAcid? Read(NameText text, MonomerLibrary library) => new NameReader(text, library).ReadMolecule();

    private NucleicAcid? ReadMolecule()
    {
        // One phrase for the whole chain: the caps of its ends and the joints of its rings are not stated residue by residue.
        int phrase = _text.Name.IndexOf("azanediyl", StringComparison.Ordinal);
        if (phrase >= 0)
        {
            _text.Bag.Report(NotationDiagnostics.MorpholinoPhrase, _text.Span(phrase, "azanediyl".Length));
            return null;
        }
        bool isDuplex = _text.TakeAny(s_duplexOf) is not null;
        if (ReadStrand(isSecond: false) is not { } first)
        {
            return null;
        }
        NucleicAcid? molecule = first;
        if (isDuplex || _text.Take("with"))
        {
            bool isJoined = !isDuplex || _text.Take("with") || _text.Fail("`with` and the second strand of the duplex");
            molecule = isJoined && ReadStrand(isSecond: true) is { } second
                ? RegisterFinder.Pair(first, second, SystematicName.FormName, _text.Span(0, _text.Name.Length), _text.Bag)
                : null;
        }
        return molecule is not null && NameSalt.Read(_text, molecule) ? molecule : null;
    }

    private Strand? ReadStrand(bool isSecond)
    {
        int start = _text.Index;
        bool isAmbo = _text.Take(NameTerms.AllAmbo);
        if (!NameStereo.TryRead(_text, isAmbo, out List<(int Bond, PhosphorusStereo Stereo, int At)> stereo))
        {
            return null;
        }
        var residues = new List<NameResidue>();
        var joints = new List<Joint>();
        while (true)
        {
            if (_residues.Read() is not { } residue)
            {
                return null;
            }
            residues.Add(residue);
            if (residue.IsLast)
            {
                break;
            }
            if (!ReadArrow(out Joint joint))
            {
                return null;
            }
            joints.Add(joint);
        }
        if (isAmbo && !residues.Exists(residue => residue.IsThio))
        {
            _text.FailAt(start, NameTerms.AllAmbo.Length, "no `all-P-ambo`, since no residue is P-thio");
            return null;
        }
        return Build(residues, joints, stereo, start, isSecond);
    }

    private Strand? Build(List<NameResidue> residues, List<Joint> joints, List<(int Bond, PhosphorusStereo Stereo, int At)> stereo,
        int start, bool isSecond)
    {
        var configurations = new PhosphorusStereo[joints.Count];
        foreach ((int bond, PhosphorusStereo configuration, int at) in stereo)
        {
            if (bond > joints.Count || !residues[bond - 1].IsThio)
            {
                _text.FailAt(at, 1, "the number of a residue that is P-thio");
                return null;
            }
            configurations[bond - 1] = configuration;
        }
        // A chain is written 5' to 3'; a name whose arrows lead backwards is turned round, and each linkage then belongs to the neighbour.
        int backward = joints.Count(joint => joint.Left == SugarSites.Five && joint.Right != SugarSites.Five);
        int forward = joints.Count(joint => joint.Right == SugarSites.Five && joint.Left != SugarSites.Five);
        // The second strand of a duplex is written as it lies beside the first, unless its arrows say otherwise.
        bool isReversed = isSecond ? backward >= forward : backward > forward;
        using var draft = new ChainDraft(_library);
        int last = residues.Count - 1;
        for (int i = 0; i <= last; i++)
        {
            NameResidue residue = residues[isReversed ? last - i : i];
            draft.Add(residue.Base, residue.Sugar);
            if (i < last)
            {
                int bond = isReversed ? last - 1 - i : i;
                Joint joint = isReversed ? new Joint(joints[bond].Right, joints[bond].Left) : joints[bond];
                draft.Link(residues[bond].IsThio ? Linkage.Phosphorothioate : Linkage.Phosphodiester, configurations[bond], joint);
            }
        }
        if (!NameEnds.Set(_text, draft, residues, joints, isReversed))
        {
            return null;
        }
        SourceSpan span = _text.Span(start, _text.Index - start);
        Strand? strand = draft.Build(span, _text.Bag);
        if (strand is not null && isReversed && !isSecond && strand.Length > 1)
        {
            _text.Bag.Report(NotationDiagnostics.NameTurnedRound, span);
        }
        return strand;
    }

    private bool ReadArrow(out Joint joint)
    {
        joint = default;
        ReadOnlySpan<char> rest = _text.Rest;
        string arrow = rest.Length > 5 && rest[4] == '→' ? "→" : "->";
        int length = 8 + arrow.Length;
        bool fits = rest.Length >= length && rest.StartsWith("-(", StringComparison.Ordinal)
            && rest[2] is '2' or '3' or '5' && rest[3] == '\''
            && rest[4..].StartsWith(arrow, StringComparison.Ordinal) && rest[4 + arrow.Length] is '2' or '3' or '5'
            && rest[(5 + arrow.Length)..].StartsWith("')-", StringComparison.Ordinal);
        if (!fits)
        {
            return _text.Fail("an arrow such as -(3'→5')- after an acyl, or a nucleoside at the end");
        }
        joint = new Joint(Joint.Site(rest[2]), Joint.Site(rest[4 + arrow.Length]));
        _text.Index += length;
        return true;
    }
}
