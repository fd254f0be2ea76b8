using System.Globalization;
using System.Text;
using Oligo.Notation;

namespace Oligo.Cli.Input;

/// <summary>
/// Rows of another reader, with each molecule of a text that leaves bases open as a row of its own: its identifier is that of the text
/// with the bases after it, its last further cell the share.
/// </summary>
/// <param name="rows">The other reader.</param>
/// <param name="options">How texts are read.</param>
/// <param name="kept">Names of the columns that are kept for the output; an input may have none of them.</param>
/// <remarks>Molecules are made when a block has room for them, so that no text fills the memory.</remarks>
internal sealed class ExpandingRowReader(IRowReader rows, InputOptions options, string[] kept) : IRowReader
{
    /// <summary>Name of the column of the share.</summary>
    public const string ShareColumn = "share";

    /// <summary>Names of the cells that rows carry: those that are kept, and the share where texts are expanded.</summary>
    public static string[] Carried(string[] kept, InputOptions reading) => reading.MostExpanded is null ? kept : [.. kept, ShareColumn];

    private readonly RowBlock _source = new();
    private IEnumerator<MixedTextMember>? _members;
    private int _row;

    public double? Progress => rows.Progress;

    public TableColumns? Columns => rows.Columns;

    public bool Read(RowBlock block)
    {
        if (_row == _source.Rows.Count)
        {
            _row = 0;
            if (!rows.Read(_source))
            {
                _source.Rows.Clear();
                block.Reset(null, false);
                return false;
            }
            Begin(block);
            block.Notes.AddRange(_source.Notes);
        }
        else
        {
            Begin(block);
        }
        int used = 0;
        while (_row < _source.Rows.Count && !RowAppender.IsFull(block, used))
        {
            AppendNext(block, ref used);
        }
        return true;
    }

    public void Dispose()
    {
        _members?.Dispose();
        rows.Dispose();
    }

    private void Begin(RowBlock block)
    {
        block.Reset(_source.Source, _source.NamedByLine, _source.Shape with { KeptNames = [.. kept, ShareColumn], HasShare = true });
        block.FirstRow = _source.NumberOf(0);
    }

    /// <summary>Appends the row at hand, or the next molecule of its text.</summary>
    private void AppendNext(RowBlock block, ref int used)
    {
        string text = Encoding.UTF8.GetString(_source.TextOf(_row));
        RowFault? fault = _source.FaultOf(_row);
        if (_members is null && fault is null && !_source.InPairs && MixedText.Find(text, options.Dialect, options.Notation) is { } mixed)
        {
            fault = FaultOf(mixed, options.MostExpanded!.Value);
            _members = fault is null ? mixed.Expand(options.MostExpanded.Value).GetEnumerator() : null;
            _members?.MoveNext();
        }
        if (_members is null)
        {
            Append(block, ref used, _source.IdOf(_row), _source.TextOf(_row), []);
            if (fault is not null)
            {
                block.AddFault(fault);
            }
            _row++;
            return;
        }
        MixedTextMember member = _members.Current;
        string share = member.Share?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
        string id = $"{_source.NameOf(_row)}-{member.Label}";
        Append(block, ref used, Encoding.UTF8.GetBytes(id), Encoding.UTF8.GetBytes(member.Text), Encoding.UTF8.GetBytes(share));
        if (!_members.MoveNext())
        {
            _members.Dispose();
            _members = null;
            _row++;
        }
    }

    private void Append(RowBlock block, ref int used, ReadOnlySpan<byte> id, ReadOnlySpan<byte> text, ReadOnlySpan<byte> share)
    {
        RowSlice slice = _source.Rows[_row];
        RowAppender.Append(block, ref used, id, text, slice.Line, slice.Position);
        block.Numbers.Add(_source.NumberOf(_row));
        for (int i = 0; i < _source.Shape.Extra; i++)
        {
            RowAppender.AppendCell(block, ref used, _source.ExtraOf(_row, i));
        }
        // Lines and texts have no cells to keep.
        for (int missing = block.Shape.Extra - 1 - _source.Shape.Extra; missing > 0; missing--)
        {
            RowAppender.AppendCell(block, ref used, []);
        }
        RowAppender.AppendCell(block, ref used, share);
    }

    private static RowFault? FaultOf(MixedText mixed, int most) => mixed.FindExcess(most) is { } excess
        ? new RowFault(excess.Code, $"{excess.Message} ({excess.Hint ?? "--expand-limit raises that"})", 1, "the notation")
        : null;
}
