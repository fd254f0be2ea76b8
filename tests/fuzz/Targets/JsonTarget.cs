using System.Text;
using System.Text.Json;
using Oligo.Chemistry;
using Oligo.Fuzz.Oracles;

namespace Oligo.Fuzz.Targets;

/// <summary>Values of the library in JSON; what cannot be read is a <see cref="JsonException"/>.</summary>
internal sealed class JsonTarget : FuzzTarget
{
    private static readonly Type[] s_types =
    [
        typeof(NucleicAcid), typeof(Strand), typeof(Duplex), typeof(StrandComplex), typeof(MolecularFormula), typeof(Mass),
        typeof(AverageMass), typeof(Salt), typeof(StatedMass), typeof(Backbone), typeof(StrandDesign),
    ];

    public override string Name => "json-values";

    public override int MaxLength => 300;

    public override IEnumerable<string> Seeds() =>
        new[] { "Ges mCe", "Gro Cr |0| Gro Cr", "C5H5N5", "7594.764", "7594.764 ± 0.3", "Na", "10Na 9K", "PS", "5-10-5 MOE PS mC", "s\\ud800" }
            .Select(text => $"\"{text}\"").Concat(["null", "1", "-1.5e300", "{}", "[]", "{\"value\":1,\"halfWidth\":0.1}", "\"\\u0041d\""]);

    public override Fault? Read(string text)
    {
        if (text.EnumerateRunes().Contains(Rune.ReplacementChar))
        {
            // The parser of .NET takes whole characters only.
            return null;
        }
        foreach (Type type in s_types)
        {
            try
            {
                object? value = JsonSerializer.Deserialize(text, type);
                string written = JsonSerializer.Serialize(value, type);
                object? again = JsonSerializer.Deserialize(written, type);
                if (!Equals(value, again))
                {
                    return new Fault("json", type.Name, $"{value} is written as {written}, which is read as {again}");
                }
            }
            catch (JsonException)
            {
                // The documented answer.
            }
        }
        return null;
    }
}
