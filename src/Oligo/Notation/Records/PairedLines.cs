namespace Oligo.Notation;

/// <summary>
/// Pairs of lines that make duplexes. Their number alone never makes one: pairs are requested, or the lines of a block say sense and
/// antisense.
/// </summary>
internal static class PairedLines
{
    /// <summary>A record for each line, but for two lines between space ones of which one says sense and the other antisense.</summary>
    public static IEnumerable<NotationRecord> GroupStated(IEnumerable<RecordLine> lines)
    {
        var block = new List<RecordLine>(2);
        bool isList = false;
        foreach (RecordLine line in lines)
        {
            isList &= !line.AfterGap;
            if (line.AfterGap || isList || block.Count == 2)
            {
                // A third line: the block is a list, whatever its first two say.
                isList |= !line.AfterGap;
                foreach (NotationRecord record in Flush(block, isList))
                {
                    yield return record;
                }
            }
            block.Add(line);
        }
        foreach (NotationRecord record in Flush(block, isList))
        {
            yield return record;
        }
    }

    /// <summary>
    /// A record for every two lines. A blank line, or an identifier that is not the partner's, ends a record; one without a partner is at
    /// fault.
    /// </summary>
    public static IEnumerable<NotationRecord> GroupAll(IEnumerable<RecordLine> lines)
    {
        RecordLine? open = null;
        foreach (RecordLine line in lines)
        {
            if (open is not { } first)
            {
                open = line;
                continue;
            }
            if (!line.AfterGap && (StrandLabel.Join(first, line) ?? Join(first, line)) is { } pair)
            {
                yield return pair;
                open = null;
                continue;
            }
            yield return Alone(first);
            open = line;
        }
        if (open is { } last)
        {
            yield return Alone(last);
        }
    }

    private static NotationRecord[] Flush(List<RecordLine> block, bool isList)
    {
        NotationRecord? pair = block.Count == 2 && !isList ? StrandLabel.Join(block[0], block[1]) : null;
        NotationRecord[] records = pair is not null ? [pair] : [.. block.Select(line => new RecordDraft(line).Build())];
        block.Clear();
        return records;
    }

    private static NotationRecord? Join(RecordLine sense, RecordLine antisense)
    {
        NotationRecord first = new RecordDraft(sense).Build();
        NotationRecord second = new RecordDraft(antisense).Build();
        return second.Id is not null && second.Id != first.Id ? null
            : new NotationRecord(first.Id, $"{first.Text}\n{second.Text}", first.Line,
                first.Fault == RecordFault.None ? second.Fault : first.Fault);
    }

    private static NotationRecord Alone(RecordLine line)
    {
        NotationRecord record = new RecordDraft(line).Build();
        return new NotationRecord(record.Id, record.Text, record.Line, RecordFault.MissingPartner);
    }
}
