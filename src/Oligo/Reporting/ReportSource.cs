using System.Collections.Immutable;
using Oligo.Catalog;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Reporting;

/// <summary>What a report was made from. Immutable and thread-safe.</summary>
public sealed class ReportSource
{
    /// <summary>What was given.</summary>
    /// <param name="text">The text that was read.</param>
    /// <param name="notation">Its notation, or <see langword="null"/> for a name of the catalogue or where it is not known.</param>
    /// <param name="drug">The entry of the catalogue that the text names, or <see langword="null"/>.</param>
    /// <param name="remarks">Notes and warnings of reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A remark is <see langword="null"/>.</exception>
    public ReportSource(string text, INotation? notation = null, Drug? drug = null, ImmutableArray<Diagnostic> remarks = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        remarks = remarks.IsDefault ? [] : remarks;
        if (remarks.Contains(null!))
        {
            throw new ArgumentException("A remark is missing.", nameof(remarks));
        }
        Text = text;
        Notation = notation;
        Drug = drug;
        Remarks = remarks;
    }

    /// <summary>The text that was read.</summary>
    public string Text { get; }

    /// <summary>The notation of the text, or <see langword="null"/> for a name of the catalogue or where it is not known.</summary>
    public INotation? Notation { get; }

    /// <summary>The entry of the catalogue that the text names, or <see langword="null"/>.</summary>
    public Drug? Drug { get; }

    /// <summary>Notes and warnings of reading: the detected notation, and what was assumed because the text does not state it.</summary>
    public ImmutableArray<Diagnostic> Remarks { get; }
}
