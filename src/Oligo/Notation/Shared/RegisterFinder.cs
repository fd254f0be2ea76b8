using System.Globalization;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Lays two strands side by side where a text does not say how they lie.</summary>
internal static class RegisterFinder
{
    /// <summary>The duplex in the register that alone pairs best, with a warning; an error if there is no such register.</summary>
    public static Duplex? Pair(Strand sense, Strand antisense, string form, SourceSpan span, DiagnosticBag bag)
    {
        if (Duplex.FindBestRegister(sense, antisense, out _) is not { } register)
        {
            bag.Report(NotationDiagnostics.NoRegister, span, form);
            return null;
        }
        bag.Report(NotationDiagnostics.RegisterAssumed, span, form, register.ToString(CultureInfo.InvariantCulture));
        return new Duplex(sense, antisense, register);
    }
}
