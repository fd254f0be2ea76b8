using System.Reflection;
using Oligo.Text;

namespace Oligo.Tests.House;

/// <summary>Every row of every diagnostic table of the library.</summary>
internal static class Diagnostics
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. from type in typeof(DiagnosticDescriptor).Assembly.GetTypes()
           where type.Name.EndsWith("Diagnostics", StringComparison.Ordinal)
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(DiagnosticDescriptor)
           select (DiagnosticDescriptor)field.GetValue(null)!,
    ];

    /// <summary>The floor that a table of diagnostics belongs to: the folder of its namespace.</summary>
    public static string FloorOf(DiagnosticDescriptor descriptor) => descriptor.Code[3] switch
    {
        '0' => "Text",
        '1' => "Chemistry",
        '2' => "Model and Notation",
        '3' => "Design",
        _ => throw new InvalidOperationException($"{descriptor.Code} belongs to no floor."),
    };
}
