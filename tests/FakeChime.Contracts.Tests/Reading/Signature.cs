using System.Reflection;
using System.Text.RegularExpressions;

namespace FakeChime.Contracts.Tests.Reading;

/// <summary>Formats the declarations of members as text, to compare members of different assemblies.</summary>
internal static class Signature
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The members that a type declares, without accessors, private and compiler-generated members.</summary>
    public static IEnumerable<MemberInfo> Members(this Type type) => type.GetMembers(Declared).Where(member => member switch
    {
        MethodInfo method => !method.IsPrivate && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
        ConstructorInfo constructor => !constructor.IsPrivate,
        FieldInfo field => !field.IsPrivate,
        PropertyInfo property => property.GetMethod?.IsPrivate == false,
        _ => false,
    });

    public static IEnumerable<FieldInfo> PrivateFields(this Type type) =>
        type.GetFields(Declared).Where(field => field is { IsPrivate: true, IsStatic: false });

    public static string Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Access(constructor)} ({Parameters(constructor)})",
        MethodInfo method => $"{Access(method)} {Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        PropertyInfo property =>
            $"{Name(property.PropertyType)} {property.Name} {{ {Accessor(property.GetMethod, "get")}{Accessor(property.SetMethod, "set")}}}",
        FieldInfo field =>
            $"{(field.IsPublic ? "public " : "")}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)}",
        Type type =>
            $"{(type.IsPublic ? "public " : "")}{(type.IsAbstract ? "abstract " : "")}{(type.IsSealed ? "sealed " : "")}"
            + $"{(type.IsInterface ? "interface" : "class")}",
        _ => member.ToString()!,
    };

    /// <summary>Formats a declaration with X in place of the name of the operation.</summary>
    public static string OfOperation(MemberInfo member, string operation) =>
        Regex.Replace(Of(member), $@"\b(I?){operation}(Async|Request|Response|Paginator)?\b", "$1X$2");

    public static string Name(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var arguments = string.Join(", ", type.GetGenericArguments().Select(Name));
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{arguments}>";
    }

    private static string Accessor(MethodInfo? accessor, string name) => accessor is null ? "" : $"{Access(accessor)} {name}; ";

    private static string Access(MethodBase method)
    {
        var access = method.IsPublic ? "public" : method.IsFamily ? "protected" : method.IsAssembly ? "internal" : "private";
        var kind = method.IsStatic ? " static"
            : method.IsAbstract ? " abstract"
            : method is not { IsVirtual: true, IsFinal: false } ? ""
            : (method.Attributes & MethodAttributes.NewSlot) == 0 ? " override" : " virtual";
        return access + kind;
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? $" = {parameter.RawDefaultValue ?? "default"}" : "")}"));
}
