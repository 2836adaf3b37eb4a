using System.Text;

namespace FakeChime.Contracts.ReferenceAssemblyGenerator;

/// <summary>Writes the property of a member with its constraints and its IsSet method.</summary>
internal static class PropertySource
{
    public static void Write(StringBuilder source, ServiceModel model, string structure, string name, Member member)
    {
        var (property, field, type) = (Names.Property(name), Names.Field(name), Names.TypeOf(model, member));
        var isValue = type is "int" or "bool" or "DateTime";
        var isCollection = type.StartsWith("List<", StringComparison.Ordinal) || type.StartsWith("Dictionary<", StringComparison.Ordinal);
        var (declared, initial, get, isSet) =
            isValue ? ($"{type}?", "", model.SdkVersion.HasNullableValues ? field : $"{field}.GetValueOrDefault()", $"{field}.HasValue")
            : isCollection ? (
                type,
                $" = AWSConfigs.InitializeCollections ? new {type}() : null",
                field,
                $"{field} != null && ({field}.Count > 0 || !AWSConfigs.InitializeCollections)")
            : (type, "", field, $"{field} != null");
        var exposed = model.SdkVersion.HasNullableValues ? declared : type;
        source.AppendLine($$"""
                    private {{declared}} {{field}}{{initial}};
                    {{Constraints(model, structure, name, member)}}public {{exposed}} {{property}} { get => {{get}}; set => {{field}} = value; }
                    internal bool IsSet{{property}}() => {{isSet}};
            """);
    }

    private static string Constraints(ServiceModel model, string structure, string name, Member member)
    {
        var shape = model.Shapes[member.Shape];
        var hasSize = shape.Enum is null;
        var constraints = new[]
        {
            // The SDK sets an idempotency token itself.
            model.Shapes[structure].Required?.Contains(name) == true && !member.IdempotencyToken ? "Required = true" : null,
            shape.Sensitive ? "Sensitive = true" : null,
            hasSize && shape.Min is { } min ? $"Min = {min}" : null,
            hasSize && shape.Max is { } max ? $"Max = {max}" : null,
        };
        var text = string.Join(", ", constraints.Where(constraint => constraint is not null));
        return text.Length == 0 ? "" : $"[AWSProperty({text})] ";
    }
}
