using System.Text;
using System.Text.RegularExpressions;

namespace Oligo.Tests.House;

/// <summary>The source files of the library and of the tool, found from the folder that holds Oligo.sln.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = Path.Combine(TestData.RepositoryRoot, "src", "Oligo");

    /// <summary>Every source file of the library, by path below <see cref="Root"/>; build folders left out.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = FilesBelow(Root);

    /// <summary>Every source file of the tool, by path below its folder.</summary>
    public static IReadOnlyDictionary<string, string> ToolFiles { get; } =
        FilesBelow(Path.Combine(TestData.RepositoryRoot, "src", "Oligo.Cli"));

    private static Dictionary<string, string> FilesBelow(string root) => Directory
        .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
        .Select(path => (Name: Path.GetRelativePath(root, path).Replace('\\', '/'), Path: path))
        .Where(file => !file.Name.StartsWith("obj/", StringComparison.Ordinal) && !file.Name.StartsWith("bin/", StringComparison.Ordinal))
        .ToDictionary(file => file.Name, file => File.ReadAllText(file.Path));

    /// <summary>Names of the types that a file declares at its outermost level.</summary>
    public static IEnumerable<(string Name, bool IsPublic)> TypesOf(string source) =>
        Declaration().Matches(CodeOf(source))
            .Select(match => (match.Groups["name"].Value, match.Groups["modifiers"].Value.Contains("public", StringComparison.Ordinal)));

    /// <summary>
    /// The code alone: comments and the words of strings taken out, what stands in the holes of interpolated strings kept.
    /// </summary>
    public static string CodeOf(string source)
    {
        var code = new StringBuilder(source.Length);
        int at = 0;
        CopyCode(source, ref at, code, inHole: false);
        return code.ToString();
    }

    private static void CopyCode(string source, ref int at, StringBuilder code, bool inHole)
    {
        int depth = 0;
        while (at < source.Length)
        {
            char c = source[at];
            string rest = source[at..Math.Min(source.Length, at + 5)];
            if (rest.StartsWith("//", StringComparison.Ordinal))
            {
                at = End(source, "\n", at);
            }
            else if (rest.StartsWith("/*", StringComparison.Ordinal))
            {
                at = End(source, "*/", at) + 2;
            }
            else if (c == '\'')
            {
                at += source[at + 1] == '\\' ? 3 : 2;
                at = source.IndexOf('\'', at) + 1;
            }
            else if (StringStart().Match(source, at) is { Success: true, Index: var start } match && start == at)
            {
                at += match.Length;
                SkipString(source, ref at, code, isInterpolated: match.Value.Contains('$', StringComparison.Ordinal),
                    quotes: match.Groups["quotes"].Value);
            }
            else if (inHole && c == '}' && depth == 0)
            {
                return;
            }
            else
            {
                depth += c switch { '{' => 1, '}' => -1, _ => 0 };
                code.Append(c);
                at++;
            }
        }
    }

    private static void SkipString(string source, ref int at, StringBuilder code, bool isInterpolated, string quotes)
    {
        code.Append(" \"\" ");
        while (!source.AsSpan(at).StartsWith(quotes))
        {
            bool doubled = isInterpolated && source[at] == '{' && source[at + 1] == '{';
            if (isInterpolated && source[at] == '{' && !doubled)
            {
                at++;
                CopyCode(source, ref at, code, inHole: true);
                code.Append(' ');
            }
            at += doubled || (source[at] == '\\' && quotes.Length == 1) ? 2 : 1;
        }
        at += quotes.Length;
    }

    private static int End(string source, string mark, int at) =>
        source.IndexOf(mark, at, StringComparison.Ordinal) is >= 0 and int found ? found : source.Length;

    [GeneratedRegex(@"\G\$?(?<quotes>""""""|"")")]
    private static partial Regex StringStart();

    [GeneratedRegex(@"^(?<modifiers>(?:[a-z]+ )*)(?:class|struct|interface|enum|record struct|record|delegate \S+) (?<name>[A-Z]\w*)",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
