using System.Runtime.InteropServices;

namespace Oligo.Search;

/// <summary>Writes a <see cref="PreparedFormat">prepared file</see>. Not thread-safe.</summary>
internal sealed class PreparedWriter
{
    private readonly Stream _stream;
    private readonly WordChecksum _checksum = new();

    private PreparedWriter(Stream stream) => _stream = stream;

    public static void Write(Stream stream, TargetDatabase database)
    {
        var writer = new PreparedWriter(stream);
        long headerBytes = database.Records.Sum(record => (long)record.HeaderBytes.Length);
        writer.Add(PreparedFormat.Mark, (ulong)database.Records.Length, (ulong)database.Length, (ulong)headerBytes);
        foreach (TargetRecord record in database.Records)
        {
            ulong flags = (record.IsCircular ? PreparedFormat.IsCircular : 0) | (record.WritesUracil ? PreparedFormat.WritesUracil : 0);
            writer.Add((ulong)record.End, flags, (ulong)record.HeaderBytes.Length);
        }
        writer.AddHeaders(database, headerBytes);
        foreach (LetterRuns runs in new[] { database.Text.Ambiguous, database.Text.Small, database.Text.OtherSpelling })
        {
            writer.Add((ulong)runs.Items.Length);
            foreach (LetterRun run in runs.Items)
            {
                writer.Add((ulong)run.Start, (ulong)run.End, run.Letter);
            }
        }
        int words = (int)PreparedFormat.WordsOf(database.Length);
        writer.Add(database.Text.Low[..words]);
        writer.Add(database.Text.High[..words]);
        writer.Add(writer._checksum.Value, PreparedFormat.EndMark);
        stream.Flush();
    }

    private void Add(params ReadOnlySpan<ulong> words)
    {
        _checksum.Add(words);
        if (BitConverter.IsLittleEndian)
        {
            _stream.Write(MemoryMarshal.AsBytes(words));
            return;
        }
        foreach (ulong word in words)
        {
            ulong turned = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);
            _stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in turned)));
        }
    }

    private void AddHeaders(TargetDatabase database, long length)
    {
        byte[] bytes = new byte[PreparedFormat.WordsOf(8 * length) * 8];
        int at = 0;
        foreach (TargetRecord record in database.Records)
        {
            record.HeaderBytes.CopyTo(bytes.AsSpan(at));
            at += record.HeaderBytes.Length;
        }
        Add(MemoryMarshal.Cast<byte, ulong>(bytes));
    }
}
