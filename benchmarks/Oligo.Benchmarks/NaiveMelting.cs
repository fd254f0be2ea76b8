namespace Oligo.Benchmarks;

/// <summary>Melting temperatures as a first program has them: a dictionary of steps by their letters.</summary>
internal static class NaiveMelting
{
    // SantaLucia, PNAS 95, 1460 (1998).
    private static readonly Dictionary<string, (double Enthalpy, double Entropy)> s_steps = new()
    {
        ["AA"] = (-7.9, -22.2),
        ["TT"] = (-7.9, -22.2),
        ["AT"] = (-7.2, -20.4),
        ["TA"] = (-7.2, -21.3),
        ["CA"] = (-8.5, -22.7),
        ["TG"] = (-8.5, -22.7),
        ["GT"] = (-8.4, -22.4),
        ["AC"] = (-8.4, -22.4),
        ["CT"] = (-7.8, -21.0),
        ["AG"] = (-7.8, -21.0),
        ["GA"] = (-8.2, -22.2),
        ["TC"] = (-8.2, -22.2),
        ["CG"] = (-10.6, -27.2),
        ["GC"] = (-9.8, -24.4),
        ["GG"] = (-8.0, -19.9),
        ["CC"] = (-8.0, -19.9),
    };

    public static double Compute(string letters)
    {
        double enthalpy = 0;
        double entropy = 0.368 * (letters.Length - 1) * Math.Log(0.05);
        for (int i = 0; i < letters.Length - 1; i++)
        {
            (double stepEnthalpy, double stepEntropy) = s_steps[letters.Substring(i, 2)];
            enthalpy += stepEnthalpy;
            entropy += stepEntropy;
        }
        foreach (char end in new[] { letters[0], letters[^1] })
        {
            enthalpy += end is 'A' or 'T' ? 2.3 : 0.1;
            entropy += end is 'A' or 'T' ? 4.1 : -2.8;
        }
        return (1000 * enthalpy / (entropy + (1.987 * Math.Log(125e-9)))) - 273.15;
    }
}
