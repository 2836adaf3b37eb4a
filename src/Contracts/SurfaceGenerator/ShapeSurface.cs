using System.Text;

namespace FakeChime.Contracts.SurfaceGenerator;

/// <summary>Writes the requests, the responses and the structures they are made of.</summary>
internal static class ShapeSurface
{
    public static string Write(ServiceModel model)
    {
        var source = new StringBuilder("""
            using System;
            using System.Collections.Generic;
            using Amazon.Runtime;

            namespace Amazon.Chime.Model
            {
                public partial class AmazonChimeRequest : AmazonWebServiceRequest { }

            """);

        foreach (var (name, operation) in model.Operations)
        {
            WriteClass(source, model, $"{name}Request : AmazonChimeRequest", operation.Input);
            WriteClass(source, model, $"{name}Response : AmazonWebServiceResponse", operation.Output);
        }

        foreach (var structure in StructuresInside(model))
        {
            WriteClass(source, model, structure, structure);
        }

        return source.AppendLine("}").ToString();
    }

    private static IEnumerable<string> StructuresInside(ServiceModel model)
    {
        var inputsAndOutputs = model.Operations.Values.SelectMany(operation => new[] { operation.Input, operation.Output }).ToHashSet();
        return model.Shapes
            .Where(shape => shape.Value is { Type: "structure", Exception: false } && !inputsAndOutputs.Contains(shape.Key))
            .Select(shape => shape.Key);
    }

    private static void WriteClass(StringBuilder source, ServiceModel model, string declaration, string? structure)
    {
        source.AppendLine($"    public partial class {declaration}").AppendLine("    {");
        foreach (var (name, member) in model.MembersOf(structure))
        {
            WriteProperty(source, Names.Property(name), Names.Field(name), Names.TypeOf(model, member));
        }

        source.AppendLine("    }");
    }

    private static void WriteProperty(StringBuilder source, string property, string field, string type)
    {
        if (type is "int" or "bool" or "DateTime")
        {
            source.AppendLine($"        private {type}? {field};")
                .AppendLine($"        public {type} {property} {{ get => {field}.GetValueOrDefault(); set => {field} = value; }}")
                .AppendLine($"        internal bool IsSet{property}() => {field}.HasValue;");
            return;
        }

        var isCollection = type.StartsWith("List<", StringComparison.Ordinal) || type.StartsWith("Dictionary<", StringComparison.Ordinal);
        source.AppendLine($"        private {type} {field}{(isCollection ? $" = new {type}()" : "")};")
            .AppendLine($"        public {type} {property} {{ get => {field}; set => {field} = value; }}")
            .AppendLine($"        internal bool IsSet{property}() => {field} != null{(isCollection ? $" && {field}.Count > 0" : "")};");
    }
}
