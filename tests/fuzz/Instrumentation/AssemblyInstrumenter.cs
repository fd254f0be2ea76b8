using Mono.Cecil;

namespace Oligo.Fuzz.Instrumentation;

/// <summary>
/// Copies a build of this program and adds counters to the assemblies under test: one for the entry of each method, one for each way out of
/// each conditional branch. Every edge has a counter of its own, and the same build gets the same numbers, so that coverage is a share of a
/// known whole and a run can be repeated.
/// </summary>
internal sealed class AssemblyInstrumenter
{
    private static readonly string[] s_assemblies = ["Oligo", "Oligo.Cli"];

    private readonly List<(string Assembly, string Method, int First, int Count)> _methods = [];
    private int _next;

    /// <summary>Copies the folder of this program to another one and instruments the copy.</summary>
    /// <param name="target">The folder; what is in it is replaced.</param>
    /// <returns>How many edges have counters.</returns>
    public static int CopyTo(string target)
    {
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var instrumenter = new AssemblyInstrumenter();
        foreach (string assembly in s_assemblies)
        {
            instrumenter.Instrument(target, assembly);
        }
        EdgeTable.Write(target, instrumenter._methods);
        return instrumenter._next;
    }

    private void Instrument(string target, string name)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), new ReaderParameters { AssemblyResolver = resolver });
        FieldReference counters = module.ImportReference(typeof(Coverage).GetField(nameof(Coverage.Edges)));
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            Instrument(name, method, counters);
        }
        module.Write(Path.Combine(target, $"{name}.dll"));
    }

    private void Instrument(string assembly, MethodDefinition method, FieldReference counters)
    {
        int first = _next;
        var body = new MethodInstrumenter(method.Body, counters, () => _next++);
        body.Instrument();
        _methods.Add((assembly, $"{method.DeclaringType.FullName}.{method.Name}", first, _next - first));
    }
}
