using Oligo;
using Oligo.Text;

namespace Samples;

/// <summary>Reads a file with one strand a line and writes a table; a bad line does not lose the others.</summary>
internal static class TableOfStrands
{
    public static void Run(string file)
    {
        Console.WriteLine("line\tformula\tmonoisotopic_da\tremark");
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            ParseResult<Strand> result = Strand.Read(line);
            if (result.TryGetValue(out Strand? strand))
            {
                Console.WriteLine($"{number}\t{strand.Formula}\t{strand.MonoisotopicMass:F6}\tok");
            }
            else
            {
                Diagnostic first = result.Errors.First();
                Console.WriteLine($"{number}\t\t\t{first} at column {first.Span.GetPosition(line).Column}");
            }
        }
    }
}
