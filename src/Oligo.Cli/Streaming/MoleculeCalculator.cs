using System.Collections.Immutable;
using System.Text;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Cli.Streaming;

/// <summary>Reads each row as a molecule, in any dialect: the definition of what <c>oligo mass</c> gives.</summary>
internal sealed class MoleculeCalculator(InputOptions reading, AtomicWeights weights) : IMassCalculator
{
    public void Compute(RowBlock block, MassRows results, bool stopAtError)
    {
        results.Reset(block.Rows.Count);
        for (int row = 0; row < block.Rows.Count; row++)
        {
            if (!Compute(block, row, results) && stopAtError)
            {
                results.Stop();
                return;
            }
        }
    }

    /// <summary>Works out one row and appends it.</summary>
    /// <returns>Whether it has a formula.</returns>
    public bool Compute(RowBlock block, int row, MassRows results)
    {
        if (block.FaultOf(row) is { } fault)
        {
            results.AddBad(fault.Code);
            results.Report(row, [], fault);
            return false;
        }
        ParseResult<NucleicAcid> result = reading.Read(Encoding.UTF8.GetString(block.TextOf(row)));
        if (Reporter.Shown(result.Diagnostics).ToImmutableArray() is { IsEmpty: false } shown)
        {
            results.Report(row, shown, null);
        }
        if (!result.TryGetValue(out NucleicAcid? molecule))
        {
            results.AddBad(result.Errors.First().Code);
            return false;
        }
        Add(molecule, results);
        return true;
    }

    private void Add(NucleicAcid molecule, MassRows results)
    {
        MolecularFormula formula = molecule.Formula;
        MolecularFormula sodium = molecule.GetFormula(Salt.Full(CounterIon.Sodium));
        Utf8Buffer cells = results.AddGood(molecule.Strands.Sum(strand => strand.Length));
        AddCell(formula.ToString());
        AddCell(Json.Fixed(formula.ExactMonoisotopicMass, MassRows.MonoisotopicDecimals));
        AddCell(Json.Fixed(formula.GetAverageMass(weights).Value, MassRows.AverageDecimals));
        AddCell(sodium.ToString());
        AddCell(Json.Fixed(sodium.GetAverageMass(weights).Value, MassRows.AverageDecimals));

        void AddCell(string text)
        {
            cells.Append(text);
            results.EndCell();
        }
    }
}
