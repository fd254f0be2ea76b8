using System.Text;

namespace Oligo.Thermodynamics;

/// <summary>A dimer as four rows of equal columns: unpaired and paired bases of each strand, the second 3' to 5'.</summary>
/// <param name="FirstOpen">Unpaired bases of the first strand; dashes where the other strand is longer.</param>
/// <param name="FirstPaired">Paired bases of the first strand.</param>
/// <param name="SecondPaired">Paired bases of the second strand.</param>
/// <param name="SecondOpen">Unpaired bases of the second strand; dashes where the other strand is longer.</param>
internal sealed record DimerRows(string FirstOpen, string FirstPaired, string SecondPaired, string SecondOpen)
{
    public static DimerRows Of(SecondaryStructure structure)
    {
        string second = new([.. structure.Second.Reverse()]);
        (StringBuilder firstOpen, StringBuilder firstPaired) = (new(), new());
        (StringBuilder secondOpen, StringBuilder secondPaired) = (new(), new());
        (int first, int other) = (0, 0);
        foreach (BasePair pair in structure.Pairs)
        {
            int partner = structure.Second.Length - 1 - pair.Second;
            Open(structure.First[first..pair.First], second[other..partner], first == 0 && other == 0);
            firstOpen.Append(' ');
            secondOpen.Append(' ');
            firstPaired.Append(structure.First[pair.First]);
            secondPaired.Append(second[partner]);
            (first, other) = (pair.First + 1, partner + 1);
        }
        Open(structure.First[first..], second[other..], false);
        return new DimerRows(firstOpen.ToString(), firstPaired.ToString(), secondPaired.ToString(), secondOpen.ToString());

        // Before the first pair the strands end where they end; elsewhere dashes fill the shorter side.
        void Open(string one, string two, bool isStart)
        {
            int columns = Math.Max(one.Length, two.Length);
            firstOpen.Append(isStart ? one.PadLeft(columns) : one.PadRight(columns, '-'));
            secondOpen.Append(isStart ? two.PadLeft(columns) : two.PadRight(columns, '-'));
            firstPaired.Append(' ', columns);
            secondPaired.Append(' ', columns);
        }
    }
}
