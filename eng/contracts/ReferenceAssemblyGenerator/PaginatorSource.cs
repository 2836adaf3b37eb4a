using System.Text;

namespace FakeChime.Contracts.ReferenceAssemblyGenerator;

/// <summary>Writes a paginator interface for each operation whose input and output both have NextToken, and their factory.</summary>
internal static class PaginatorSource
{
    public static string Write(ServiceModel model)
    {
        var paginators = new StringBuilder();
        var factory = new StringBuilder();
        foreach (var operation in model.PaginatedOperations)
        {
            paginators.AppendLine($$"""
                    public interface I{{operation}}Paginator
                    {
                        IPaginatedEnumerable<{{operation}}Response> Responses { get; }
                    }
                """);
            factory.AppendLine($"        I{operation}Paginator {operation}({operation}Request request);");
        }

        return $$"""
            using Amazon.Runtime;

            namespace {{model.Service.Namespace}}.Model
            {
                public interface I{{model.Service.Name}}PaginatorFactory
                {
            {{factory}}    }

            {{paginators}}}
            """;
    }
}
