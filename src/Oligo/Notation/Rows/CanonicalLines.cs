namespace Oligo.Notation;

/// <summary>Work space for texts of the canonical notation that are read to codes at once, and what was read. Used by one thread.</summary>
internal sealed class CanonicalLines(CanonicalCodes codes)
{
    /// <summary>
    /// Bytes of the longest text that is read here: a strand of a quarter of a million residues. The room for longer ones would not be
    /// worth it.
    /// </summary>
    public const int LongestText = 1024 * 1024;

    /// <summary>Bytes of text after its end that a kernel may load: they are zeros.</summary>
    public const int Slack = 128;

    /// <summary>Bytes of a text before its first letter: a line feed, so that the first line begins like any other.</summary>
    public const int Before = 1;

    // Lines are read in portions that stay in the nearest cache; in small ones where many lines are not of the form, as what is after such
    // a line is looked at in vain.
    private const int LargestPortion = 8 * 1024;
    private const int LeastPortion = 512;

    private byte[] _text = [];
    private byte[] _residues = [];
    private int[] _ends = [];
    private int _count;
    private int _portion = LargestPortion;

    /// <summary>Codes of the residues, line after line.</summary>
    public ReadOnlySpan<byte> Residues => _residues;

    /// <summary>Where in <see cref="Residues"/> each line ends.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, _count);

    /// <summary>
    /// Reads whole lines from the first one on, as far as they are of the strictest form, and no more than a portion of them.
    /// </summary>
    /// <param name="lines">Lines, each with a line feed at its end.</param>
    /// <returns>Bytes of the lines that were read; 0 for none.</returns>
    public int Read(ReadOnlySpan<byte> lines)
    {
        lines = lines[..Math.Min(lines.Length, _portion)];
        lines = lines[..(lines.LastIndexOf((byte)'\n') + 1)];
        if (lines.IsEmpty)
        {
            _portion = LargestPortion;
            return 0;
        }
        int read = ReadPadded(lines, lines.Length);
        _portion = read == 0 ? LeastPortion : Math.Min(2 * _portion, LargestPortion);
        return read;
    }

    /// <summary>Reads one text.</summary>
    /// <param name="text">The text, without line feed.</param>
    /// <returns>Whether it is of the strictest form, and no longer than <see cref="LongestText"/>: then it is the only line.</returns>
    public bool TryRead(ReadOnlySpan<byte> text) =>
        text.Length <= LongestText && ReadPadded(text, text.Length + 1) == text.Length + 1 && _count == 1;

    private int ReadPadded(ReadOnlySpan<byte> text, int length)
    {
        int padded = Before + length + Slack;
        if (_text.Length < padded)
        {
            int room = Math.Max(padded, Math.Min(LargestPortion + Before + Slack, 4 * padded));
            _text = new byte[room];
            _residues = new byte[CanonicalLineKernel.RoomForResidues(room)];
            _ends = new int[CanonicalLineKernel.RoomForLines(room)];
            _text[0] = (byte)'\n';
        }
        text.CopyTo(_text.AsSpan(Before));
        _text[length] = (byte)'\n';
        _text.AsSpan(Before + length, Slack).Clear();
        _count = CanonicalLineKernel.ReadLines(_text.AsSpan(0, padded), codes, _residues, _ends, out int bytes);
        return bytes;
    }
}
