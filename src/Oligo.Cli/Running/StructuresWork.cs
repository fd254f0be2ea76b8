using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>Finds the structures of the molecules of rows; each structure is a row of the table.</summary>
internal sealed class StructuresWork(
    InputOptions reading,
    StructureSearch search,
    StructureModes modes,
    Strand? other,
    IReadOnlyList<RecordColumn<StructuresRecord>> columns,
    OnError onError)
    : RowWork<StructuresRecord>(columns, onError)
{
    protected override StructuresRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row };

    protected override ImmutableArray<Diagnostic> Read(StructuresRecord record, RowResults results)
    {
        ImmutableArray<Diagnostic> found = ReadMolecule(record, reading, results).Result.Diagnostics;
        if (record.Molecule is null)
        {
            return found;
        }
        var all = new List<Diagnostic>(found);
        foreach (Strand strand in record.Molecule.Strands)
        {
            all.AddRange(Find(record, strand));
        }
        if (record.Molecule is Duplex duplex && other is null && modes.HasFlag(StructureModes.Self))
        {
            all.AddRange(Add(record, "hetero-dimer", search.FindDimers(duplex.Sense, duplex.Antisense, Ends)));
        }
        return [.. all.DistinctBy(one => (one.Code, one.Message))];
    }

    protected override void Write(StructuresRecord record, TableRows table)
    {
        if (!record.IsGood)
        {
            base.Write(record, table);
            return;
        }
        foreach ((string kind, SecondaryStructure? structure) in record.Found)
        {
            (record.Kind, record.Structure) = (kind, structure);
            base.Write(record, table);
        }
    }

    private DimerEnds Ends => modes.HasFlag(StructureModes.End) ? DimerEnds.FirstThreePrime : DimerEnds.Any;

    private List<Diagnostic> Find(StructuresRecord record, Strand strand)
    {
        var found = new List<Diagnostic>();
        if (modes.HasFlag(StructureModes.Hairpin))
        {
            found.AddRange(Add(record, "hairpin", search.FindHairpins(strand)));
        }
        if (modes.HasFlag(StructureModes.Self))
        {
            found.AddRange(Add(record, "self-dimer", search.FindSelfDimers(strand, Ends)));
        }
        if (modes.HasFlag(StructureModes.Hetero))
        {
            found.AddRange(Add(record, "hetero-dimer", search.FindDimers(strand, other!, Ends)));
        }
        return found;
    }

    private ImmutableArray<Diagnostic> Add(StructuresRecord record, string kind, StructureResult result)
    {
        string name = modes.HasFlag(StructureModes.End) ? kind + ", 3' end" : kind;
        if (result.Structures.IsEmpty)
        {
            record.Found.Add((name, null));
        }
        foreach (SecondaryStructure structure in result.Structures)
        {
            record.Found.Add((name, structure));
        }
        return result.Diagnostics;
    }
}
