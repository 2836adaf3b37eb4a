using System.Text;

namespace FakeChime.Contracts.ReferenceAssemblyGenerator;

/// <summary>Converts names and shapes of a model to C# as the SDK does.</summary>
internal static class Names
{
    public static string Property(string member) => char.ToUpperInvariant(member[0]) + member[1..];

    public static string Field(string member) => "_" + char.ToLowerInvariant(member[0]) + member[1..];

    public static string EnumValue(string value)
    {
        var name = new StringBuilder();
        foreach (var word in value.Split(value.Where(IsSeparator).ToArray(), StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return name.ToString();
    }

    public static string Literal(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    public static string Obsolete(Operation operation) =>
        operation.Obsolete is null ? "" : $"[Obsolete({Literal(operation.Obsolete)})] ";

    public static string TypeOf(ServiceModel model, Member member)
    {
        var shape = model.Shapes[member.Shape];
        return shape.Type switch
        {
            "string" when shape.Enum is not null => member.Shape,
            "structure" => member.Shape,
            "string" => "string",
            "integer" => "int",
            "boolean" => "bool",
            "timestamp" => "DateTime",
            "list" => $"List<{TypeOfItem(model, shape.Member!)}>",
            "map" => $"Dictionary<string, {TypeOfItem(model, shape.Value!)}>",
            var type => throw new InvalidDataException($"Shape {member.Shape} has the type {type}, which has no C# counterpart here."),
        };
    }

    /// <summary>Lists and maps have strings in place of constant classes.</summary>
    private static string TypeOfItem(ServiceModel model, Member member) =>
        model.Shapes[member.Shape].Enum is null ? TypeOf(model, member) : "string";

    private static bool IsSeparator(char character) => !char.IsAsciiLetterOrDigit(character) && character != '_';
}
