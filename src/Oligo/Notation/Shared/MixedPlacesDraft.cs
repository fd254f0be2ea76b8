using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Places that leave the base open, one after another. Those after which the molecules are more than a number holds are only counted: a
/// text may have millions.
/// </summary>
internal sealed class MixedPlacesDraft
{
    private readonly ImmutableArray<(SourceSpan Span, ImmutableArray<MixedChoice> Choices)>.Builder _places =
        ImmutableArray.CreateBuilder<(SourceSpan, ImmutableArray<MixedChoice>)>();

    private long _molecules = 1;
    private int _count;

    /// <summary>Adds a place.</summary>
    /// <param name="span">Where it is.</param>
    /// <param name="choices">Its bases, one at least.</param>
    public void Add(SourceSpan span, ImmutableArray<MixedChoice> choices)
    {
        _count++;
        if (_molecules == long.MaxValue)
        {
            return;
        }
        _places.Add((span, choices));
        _molecules = _molecules > long.MaxValue / choices.Length ? long.MaxValue : _molecules * choices.Length;
    }

    /// <summary>The places; <see langword="null"/> where there is none.</summary>
    /// <param name="remark">What else the letters may mean, if anything; the end of the sentence.</param>
    public MixedPlaces? Build(string remark = "") =>
        _count == 0 ? null : new MixedPlaces(_places.ToImmutable(), _count, _molecules, remark);
}
