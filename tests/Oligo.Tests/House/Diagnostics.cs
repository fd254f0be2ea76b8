using System.Reflection;
using Oligo.Text;

namespace Oligo.Tests.House;

/// <summary>Every row of every diagnostic table of the library.</summary>
internal static class Diagnostics
{
    /// <summary>The tables: static classes that hold rows.</summary>
    public static IReadOnlyList<Type> Tables { get; } = [.. typeof(DiagnosticDescriptor).Assembly.GetTypes().Where(type => Of(type).Any())];

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. Tables.SelectMany(Of)];

    public static IEnumerable<DiagnosticDescriptor> Of(Type table) => table
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
}
