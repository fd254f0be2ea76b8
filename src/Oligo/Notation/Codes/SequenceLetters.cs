using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>What a bare sequence states: its bases, and where an option asks for it what the case of each says.</summary>
/// <param name="most">The number of bases that there may be.</param>
internal sealed class SequenceLetters(int most)
{
    /// <summary>The bases, from the first in the text.</summary>
    public List<Nucleobase> Bases { get; } = new(most);

    /// <summary>Whether each base is on the modified sugar; <see langword="null"/> where case says nothing.</summary>
    public List<bool>? Modified { get; init; }

    // Whether there is an `s` after each base; empty where there is none.
    private readonly List<bool> _sulfur = [];

    /// <summary>The linkages that the text states; empty where it states none.</summary>
    public ImmutableArray<Linkage> Linkages =>
        _sulfur.Contains(true)
            ? [.. _sulfur.SkipLast(1).Select(isSulfur => isSulfur ? Linkage.Phosphorothioate : Linkage.Phosphodiester)]
            : [];

    /// <summary>Whether there is an <c>s</c> after the last base.</summary>
    public bool EndsInSulfur => _sulfur is [.., true];

    /// <summary>Adds a base.</summary>
    public void Add(Nucleobase nucleobase)
    {
        Bases.Add(nucleobase);
        _sulfur.Add(false);
    }

    /// <summary>Adds an <c>s</c> after the last base.</summary>
    /// <returns>Whether there is a base, and no linkage after it.</returns>
    public bool AddSulfur()
    {
        if (_sulfur is not [.., false])
        {
            return false;
        }
        _sulfur[^1] = true;
        return true;
    }

    /// <summary>Turns the sequence round.</summary>
    public void Reverse()
    {
        Bases.Reverse();
        Modified?.Reverse();
        // There is no linkage after the last base.
        _sulfur.Reverse(0, Math.Max(0, _sulfur.Count - 1));
    }
}
