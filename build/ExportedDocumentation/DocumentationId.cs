using System.Globalization;
using System.Reflection;

namespace Oligo.Build;

/// <summary>
/// The identifiers of types and members in XML documentation, by the rules of the C# language specification (annex D.4.2).
/// </summary>
internal static class DocumentationId
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>A type and its members that other assemblies can use.</summary>
    public static IEnumerable<string> OfMembers(Type type)
    {
        string name = NameOf(type);
        yield return $"T:{name}";
        foreach (MemberInfo member in type.GetMembers(Declared))
        {
            string? id = member switch
            {
                MethodBase method when IsVisible(method) => OfMethod(name, method),
                PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) =>
                    $"P:{name}.{MemberName(property)}{Parameters(property.GetIndexParameters())}",
                FieldInfo { IsPublic: true } or FieldInfo { IsFamily: true } or FieldInfo { IsFamilyOrAssembly: true } =>
                    $"F:{name}.{MemberName(member)}",
                EventInfo added when IsVisible(added.AddMethod!) => $"E:{name}.{MemberName(member)}",
                _ => null,
            };
            if (id is not null)
            {
                yield return id;
            }
        }
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string MemberName(MemberInfo member) => member.Name.Replace('.', '#');

    private static string OfMethod(string type, MethodBase method)
    {
        string arity = method.IsGenericMethod ? $"``{method.GetGenericArguments().Length.ToString(CultureInfo.InvariantCulture)}" : "";
        string result = method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? $"~{NameOf(conversion.ReturnType)}" : "";
        return $"M:{type}.{MemberName(method)}{arity}{Parameters(method.GetParameters())}{result}";
    }

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => NameOf(parameter.ParameterType)))})";

    private static string NameOf(Type type)
    {
        if (type.IsGenericParameter)
        {
            string mark = type.DeclaringMethod is null ? "`" : "``";
            return mark + type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);
        }
        if (type.HasElementType)
        {
            string element = NameOf(type.GetElementType()!);
            return type.IsByRef ? element + "@" : type.IsPointer ? element + "*" : element + "[]";
        }
        string outer = type.DeclaringType is { } declaring ? NameOf(declaring) : type.Namespace ?? "";
        string name = outer.Length == 0 ? type.Name : $"{outer}.{type.Name}";
        return type.IsGenericType && !type.IsGenericTypeDefinition
            ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(NameOf))}}}"
            : name;
    }
}
