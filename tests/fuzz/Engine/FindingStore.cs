using System.Security.Cryptography;
using System.Text;
using Oligo.Fuzz.Oracles;

namespace Oligo.Fuzz.Engine;

/// <summary>Findings as files, one each: which target, what is wrong, and the text with everything escaped that is not plain ASCII.</summary>
internal sealed class FindingStore(string folder)
{
    private const string TargetLine = "target: ";
    private const string InputLine = "input: ";

    /// <summary>Writes a finding and says so on stdout.</summary>
    /// <param name="target">The target.</param>
    /// <param name="smallest">The smallest text that shows the fault, and what it shows.</param>
    /// <param name="original">The text that was found first.</param>
    public void Write(string target, (string Text, Fault Fault) smallest, string original)
    {
        (string text, Fault fault) = smallest;
        string escaped = EscapedText.Escape(text);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{fault.Oracle} {fault.Place} {escaped}"));
        string name = $"{target}-{Convert.ToHexStringLower(hash)[..12]}";
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, $"{name}.txt");
        File.WriteAllText(path, $"""
            {TargetLine}{target}
            oracle: {fault.Oracle}
            place: {EscapedText.Escape(fault.Place)}
            {InputLine}{escaped}
            original: {EscapedText.Escape(original)}

            {EscapedText.Escape(fault.Message).Replace(@"\n", "\n", StringComparison.Ordinal)}

            """);
        File.WriteAllBytes(Path.Combine(folder, $"{name}.input"), Encoding.UTF8.GetBytes(text));
        Console.WriteLine($"FINDING {target}: {fault.Oracle}, {fault.Place}: {path}");
        Console.WriteLine($"  {escaped[..Math.Min(escaped.Length, 300)]}");
        Console.WriteLine($"  {EscapedText.Escape(fault.Message[..Math.Min(fault.Message.Length, 400)])}");
    }

    /// <summary>The target and the text of a finding.</summary>
    public static (string Target, string Text) Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        return (Find(lines, TargetLine), EscapedText.Unescape(Find(lines, InputLine)));
    }

    private static string Find(string[] lines, string start) =>
        lines.First(line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..];
}
