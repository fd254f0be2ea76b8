using System.Text;
using Oligo.Batches;
using Oligo.Chemistry;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Fuzz.Oracles;

/// <summary>Rows of a batch, which have readers and kernels of their own, are what the reader of single texts makes of them.</summary>
internal sealed class BatchChecks(INotation? notation)
{
    private readonly StrandBatchReader _reader = new(notation);

    public Fault? Check(string text, ParseResult<NucleicAcid> expected)
    {
        if (!IsText(text))
        {
            return null;
        }
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return CheckRow(utf8, expected) ?? (IsLine(text) ? CheckLines(utf8, expected) : null);
    }

    private static bool IsText(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            // Half a character becomes this one, and has no UTF-8.
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsLine(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.AsSpan().IndexOfAny("\r\n\t") < 0 && text[0] is not ('#' or '\uFEFF');

    private Fault? CheckRow(byte[] utf8, ParseResult<NucleicAcid> expected)
    {
        using var builder = new StrandBatchBuilder(_reader.Options.Library);
        ParseResult<NucleicAcid>? result = _reader.ReadRow(utf8, default, builder);
        using StrandBatch batch = builder.Build();
        return batch.Count != 1
            ? new Fault("batch", "rows", $"{batch.Count} rows of one text")
            : Compare("row", batch, 0, result, expected);
    }

    /// <summary>Twice the same line, so that what is kept from row to row is used.</summary>
    private Fault? CheckLines(byte[] utf8, ParseResult<NucleicAcid> expected)
    {
        using var builder = new StrandBatchBuilder(_reader.Options.Library);
        using StrandBatchBlock block = _reader.ReadLines([.. utf8, (byte)'\n', .. utf8, (byte)'\n'], builder);
        StrandBatch batch = block.Batch;
        if (batch.Count != 2)
        {
            return new Fault("batch", "lines", $"{batch.Count} rows of two lines");
        }
        for (int row = 0; row < 2; row++)
        {
            if (Compare($"line {row + 1}", batch, row, block.FindRemark(row), expected) is { } fault)
            {
                return fault;
            }
        }
        return null;
    }

    private static Fault? Compare(
        string place, StrandBatch batch, int row, ParseResult<NucleicAcid>? result, ParseResult<NucleicAcid> expected)
    {
        bool isRead = result?.Success ?? true;
        if (isRead != expected.Success)
        {
            return new Fault("batch", $"{place}, {(isRead ? "read" : "refused")}",
                $"{place} is {(isRead ? $"read as {batch.GetFormula(row)}" : $"refused: {result}")}, the text alone gives {expected}");
        }
        if (!isRead)
        {
            return null;
        }
        NucleicAcid molecule = expected.Value;
        MolecularFormula formula = batch.GetFormula(row);
        Mass[] masses = new Mass[batch.Count];
        batch.CopyMonoisotopicMasses(masses);
        return formula.Equals(molecule.Formula) && masses[row] == molecule.MonoisotopicMass
            ? null
            : new Fault("batch", $"{place}, another molecule",
                $"{place} is {formula} of {masses[row]}, the text alone {molecule.Formula} of {molecule.MonoisotopicMass} ({molecule})");
    }
}
