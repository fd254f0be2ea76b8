using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Oligo.Fuzz.Instrumentation;

/// <summary>Adds the counters of one method.</summary>
internal sealed class MethodInstrumenter(MethodBody body, FieldReference counters, Func<int> nextEdge)
{
    private readonly ILProcessor _il = body.GetILProcessor();

    public void Instrument()
    {
        body.SimplifyMacros();
        Instruction[] branches = [.. body.Instructions.Where(IsConditional)];
        Instruction[] handlers = [.. body.ExceptionHandlers.Select(handler => handler.HandlerStart)];
        Insert(_il.InsertBefore, body.Instructions[0]);
        foreach (Instruction start in handlers.Where(start => start.OpCode.FlowControl == FlowControl.Next))
        {
            // After the first instruction, which takes the exception from the stack: the bounds of the handler stay as they are.
            Insert(_il.InsertBefore, start.Next);
        }
        foreach (Instruction branch in branches)
        {
            Split(branch);
        }
        body.OptimizeMacros();
    }

    private static bool IsConditional(Instruction instruction) => instruction.OpCode.FlowControl == FlowControl.Cond_Branch;

    /// <summary>
    /// Writes a counter for the way on and one for each target after the branch, so that all of it is within the region of the branch.
    /// </summary>
    private void Split(Instruction branch)
    {
        Instruction next = branch.Next;
        Insert(_il.InsertBefore, next);
        _il.InsertBefore(next, _il.Create(OpCodes.Br, next));
        if (branch.Operand is Instruction[] targets)
        {
            Dictionary<Instruction, Instruction> counted = [];
            branch.Operand = Array.ConvertAll(
                targets, target => counted.TryGetValue(target, out Instruction? known) ? known : counted[target] = AddWay(next, target));
            return;
        }
        branch.Operand = AddWay(next, (Instruction)branch.Operand);
    }

    private Instruction AddWay(Instruction next, Instruction target)
    {
        Instruction start = Insert(_il.InsertBefore, next);
        _il.InsertBefore(next, _il.Create(OpCodes.Br, target));
        return start;
    }

    /// <summary>Inserts the instructions that increase the next counter, and returns the first of them.</summary>
    private Instruction Insert(Action<Instruction, Instruction> insert, Instruction place)
    {
        Instruction[] count =
        [
            _il.Create(OpCodes.Ldsfld, counters),
            _il.Create(OpCodes.Ldc_I4, nextEdge()),
            _il.Create(OpCodes.Ldelema, body.Method.Module.TypeSystem.Byte),
            _il.Create(OpCodes.Dup),
            _il.Create(OpCodes.Ldind_U1),
            _il.Create(OpCodes.Ldc_I4_1),
            _il.Create(OpCodes.Add),
            _il.Create(OpCodes.Conv_U1),
            _il.Create(OpCodes.Stind_I1),
        ];
        foreach (Instruction instruction in count)
        {
            insert(place, instruction);
        }
        return count[0];
    }
}
