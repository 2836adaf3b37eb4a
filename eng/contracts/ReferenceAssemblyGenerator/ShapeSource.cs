using System.Text;

namespace FakeChime.Contracts.ReferenceAssemblyGenerator;

/// <summary>Writes the requests, the responses and their structures.</summary>
internal static class ShapeSource
{
    public static string Write(ServiceModel model)
    {
        var service = model.Service;
        var source = new StringBuilder($$"""
            using System;
            using System.Collections.Generic;
            using Amazon.Runtime;
            using Amazon.Runtime.Internal;

            namespace {{service.Namespace}}
            {
                public partial class {{service.Prefix}}Request : AmazonWebServiceRequest { }
            }

            namespace {{service.Namespace}}.Model
            {

            """);

        foreach (var (name, operation) in model.Operations)
        {
            WriteClass(source, model, $"{name}Request : {service.Prefix}Request", operation.Input);
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
            PropertySource.Write(source, model, structure!, name, member);
        }

        source.AppendLine("    }");
    }
}
