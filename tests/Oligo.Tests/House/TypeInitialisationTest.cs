using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using FluentAssertions;
using Xunit;

namespace Oligo.Tests.House;

/// <summary>
/// Static constructors depend on each other in one direction: whichever type a program touches first, no table has a hole.
/// </summary>
public sealed class TypeInitialisationTest
{
    private static readonly string Library = typeof(Strand).Assembly.Location;

    public static TheoryData<string> Types => [.. Initialised(typeof(Strand).Assembly).Select(type => type.FullName!)];

    /// <summary>Each load context has its own copy of the library, in which nothing has run yet.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_initialises_first_of_all(string name)
    {
        var context = new AssemblyLoadContext(name, isCollectible: true);
        Type type = context.LoadFromAssemblyPath(Library).GetType(name, throwOnError: true)!;
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        HolesOf(type).Should().BeEmpty();
        context.Unload();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Types_initialise_in_any_order(int seed)
    {
        var context = new AssemblyLoadContext($"order {seed}", isCollectible: true);
        Type[] types = [.. Initialised(context.LoadFromAssemblyPath(Library))];
        new Random(seed).Shuffle(types);
        foreach (Type type in types)
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
        types.SelectMany(HolesOf).Should().BeEmpty();
        context.Unload();
    }

    private static IEnumerable<Type> Initialised(Assembly assembly) =>
        assembly.GetTypes().Where(type =>
            type.TypeInitializer is not null && !type.ContainsGenericParameters && !type.IsDefined(typeof(CompilerGeneratedAttribute)));

    /// <summary>Fields that were read before they were set: null, or a list with a null in it.</summary>
    private static IEnumerable<string> HolesOf(Type type) =>
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.IsInitOnly && !field.FieldType.IsPointer && !MayBeNull(field)
        let value = field.GetValue(null)
        where value is null || HasHole(value)
        select $"{type.Name}.{field.Name}";

    private static bool MayBeNull(FieldInfo field) =>
        Nullable.GetUnderlyingType(field.FieldType) is not null
            || new NullabilityInfoContext().Create(field).ReadState == NullabilityState.Nullable;

    private static bool HasHole(object value)
    {
        if (value.GetType() is not { IsValueType: true, IsGenericType: true } type
            || !type.Name.StartsWith("ImmutableArray", StringComparison.Ordinal))
        {
            return false;
        }
        return (bool)type.GetProperty("IsDefault")!.GetValue(value)! || ((IEnumerable)value).Cast<object?>().Contains(null);
    }
}
