using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Oligo.Mutation;

/// <summary>The library with all of its mutants, compiled as the project says.</summary>
internal sealed partial class MutatedLibrary
{
    private const int MostRounds = 40;

    private readonly string _sources;
    private readonly CSharpCommandLineArguments _arguments;
    private readonly HashSet<string> _refused = [];

    public MutatedLibrary(string root)
    {
        _sources = Path.Combine(root, "src", "Oligo");
        _arguments = CSharpCommandLineParser.Default.Parse(CompilerArguments(), _sources, null);
    }

    public IReadOnlyList<Mutant> Mutants { get; private set; } = [];

    /// <summary>Compiles until every mutant that is left compiles.</summary>
    /// <param name="isMutated">Which files have mutants, by their path below the sources.</param>
    /// <param name="output">Where the assembly goes.</param>
    public void Build(Func<string, bool> isMutated, string output)
    {
        for (int round = 1; round <= MostRounds; round++)
        {
            (CSharpCompilation compilation, Dictionary<SyntaxTree, MutantRewriter> rewriters) = Compile(isMutated);
            Diagnostic[] errors = Emit(compilation, output);
            Console.WriteLine($"round {round}: {Mutants.Count} mutants, {errors.Length} errors");
            if (errors.Length == 0)
            {
                return;
            }
            foreach (Diagnostic error in errors)
            {
                Refuse(error, rewriters);
            }
        }
        throw new InvalidOperationException("The mutants do not compile.");
    }

    /// <summary>What the project gives the compiler.</summary>
    private string[] CompilerArguments()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "build", _sources, "-c", "Release", "-nodeReuse:false", "--no-restore", "-p:BuildProjectReferences=false",
                // The compiler is asked for its arguments only, and always: the file never exists.
                "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:NonExistentFile=none",
                "-t:PrepareResources;Compile", "-getItem:CscCommandLineArgs",
            },
            RedirectStandardOutput = true,
        };
        using Process build = Process.Start(start)!;
        string text = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!)];
    }

    private (CSharpCompilation, Dictionary<SyntaxTree, MutantRewriter>) Compile(Func<string, bool> isMutated)
    {
        var trees = new List<SyntaxTree>();
        var rewriters = new Dictionary<SyntaxTree, MutantRewriter>();
        var mutants = new List<Mutant>();
        foreach (CommandLineSourceFile source in _arguments.SourceFiles)
        {
            SyntaxTree tree = CSharpSyntaxTree.ParseText(File.ReadAllText(source.Path), _arguments.ParseOptions, source.Path);
            string name = Path.GetRelativePath(_sources, source.Path);
            if (!name.StartsWith("obj", StringComparison.Ordinal) && isMutated(name))
            {
                var rewriter = new MutantRewriter(name, mutants.Count, _refused);
                SyntaxNode mutated = rewriter.Visit(tree.GetRoot())!;
                tree = CSharpSyntaxTree.ParseText(mutated.ToFullString(), _arguments.ParseOptions, source.Path);
                rewriters.Add(tree, rewriter);
                mutants.AddRange(rewriter.Mutants);
            }
            trees.Add(tree);
        }
        string switches = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "MutantSwitch.cs.txt"))
            .Replace("MOST", (mutants.Count + 1).ToString(), StringComparison.Ordinal);
        trees.Add(CSharpSyntaxTree.ParseText(switches, _arguments.ParseOptions, "MutantSwitch.cs"));
        Mutants = mutants;
        IEnumerable<MetadataReference> references =
            _arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference));
        CSharpCompilationOptions options = _arguments.CompilationOptions
            .WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithSpecificDiagnosticOptions([]);
        return (CSharpCompilation.Create("Oligo", trees, references, options), rewriters);
    }

    private Diagnostic[] Emit(CSharpCompilation compilation, string output)
    {
        IEnumerable<ISourceGenerator> generators = _arguments.AnalyzerReferences
            .SelectMany(reference => new AnalyzerFileReference(reference.FilePath, Loader.Instance).GetGenerators(LanguageNames.CSharp));
        CSharpGeneratorDriver.Create(generators, parseOptions: (CSharpParseOptions)_arguments.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        using var assembly = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = generated.Emit(assembly, manifestResources: _arguments.ManifestResources);
        if (result.Success)
        {
            File.WriteAllBytes(output, assembly.ToArray());
        }
        return [.. result.Diagnostics.Where(said => said.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>Leaves out the innermost mutant around an error; where there is none, those of the member that it is in.</summary>
    private void Refuse(Diagnostic error, Dictionary<SyntaxTree, MutantRewriter> rewriters)
    {
        if (error.Location.SourceTree is not { } tree || !rewriters.TryGetValue(tree, out MutantRewriter? rewriter))
        {
            throw new InvalidOperationException(error.ToString());
        }
        SyntaxNode at = tree.GetRoot().FindNode(error.Location.SourceSpan);
        SyntaxNode? around = at.AncestorsAndSelf().FirstOrDefault(node => ConditionOf(node) is { } condition && SwitchedId(condition) is not null);
        if (around is not null)
        {
            _refused.Add(rewriter.KeyOf(SwitchedId(ConditionOf(around)!)!.Value));
            return;
        }
        SyntaxNode member = at.AncestorsAndSelf().FirstOrDefault(node => node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax)
            ?? throw new InvalidOperationException(error.ToString());
        int[] ids = [.. SwitchCall().Matches(member.ToString()).Select(match => int.Parse(match.Groups[1].Value))];
        if (ids.Length == 0)
        {
            throw new InvalidOperationException(error.ToString());
        }
        foreach (int id in ids)
        {
            _refused.Add(rewriter.KeyOf(id));
        }
    }

    private static ExpressionSyntax? ConditionOf(SyntaxNode node) => node switch
    {
        ConditionalExpressionSyntax conditional => conditional.Condition,
        IfStatementSyntax statement => statement.Condition,
        _ => null,
    };

    private static int? SwitchedId(ExpressionSyntax condition) =>
        SwitchCondition().Match(condition.ToString()) is { Success: true } match ? int.Parse(match.Groups[1].Value) : null;

    [GeneratedRegex(@"^!?Oligo\.Internal\.MutantSwitch\.On\((\d+)\)$")]
    private static partial Regex SwitchCondition();

    [GeneratedRegex(@"Oligo\.Internal\.MutantSwitch\.On\((\d+)\)")]
    private static partial Regex SwitchCall();

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
