using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Text;
using Oligo.Verification;

namespace Oligo.Cli.Running;

/// <summary>Checks the molecules of rows.</summary>
/// <param name="reading">How rows are read.</param>
/// <param name="forAll">What is declared of all rows.</param>
/// <param name="settings">How molecules are checked.</param>
/// <param name="columns">The columns of the table.</param>
/// <param name="onError">What becomes of a row in error.</param>
internal sealed class ValidateWork(
    InputOptions reading, Declaration forAll, CheckSettings settings, IReadOnlyList<RecordColumn<ValidateRecord>> columns, OnError onError)
    : RowWork<ValidateRecord>(columns, onError)
{
    protected override ValidateRecord Create(RowBlock rows, int row) => new()
    {
        Rows = rows,
        Row = row,
        Weights = settings.Weights ?? AtomicWeights.Current,
    };

    protected override RowFault? FaultOf(ValidateRecord record) => base.FaultOf(record) ?? BadCellOf(record);

    protected override ImmutableArray<Diagnostic> Read(ValidateRecord record, RowResults results)
    {
        RowReading read = ReadMolecule(record, reading, results);
        if (record.Molecule is not { } molecule)
        {
            return read.Result.Diagnostics;
        }
        InputRow row = record.Rows.ToInputRow(record.Row);
        DeclaredCells.TryRead(row, forAll, out Declaration? cells, out _);
        Declaration declared = (cells ?? forAll) with { NamedSalt = read.Salt };
        record.Against = SecondNotation.TextOf(row);
        record.Form = (declared.Salt ?? declared.NamedSalt) is { } salt && salt.IsPossibleFor(molecule.AcidicProtons)
            ? salt
            : Salt.FreeAcid;
        record.Check = MoleculeCheck.Of(row, molecule, read.Result.Diagnostics, declared, settings);
        if (!record.Check.Passed)
        {
            results.CountFailed();
        }
        return read.Result.Diagnostics;
    }

    private RowFault? BadCellOf(ValidateRecord record) =>
        DeclaredCells.TryRead(record.Rows.ToInputRow(record.Row), forAll, out _, out IReadOnlyList<DeclaredCells.Bad> bad)
            ? null
            : DeclaredCells.FaultOf(bad[0]);
}
