using System.Text;

namespace FakeChime.Contracts.ReferenceAssemblyGenerator;

/// <summary>Writes a constant class for each enumeration of the model.</summary>
internal static class ConstantSource
{
    public static string Write(ServiceModel model)
    {
        var source = new StringBuilder($$"""
            using System;
            using Amazon.Runtime;

            namespace {{model.Service.Namespace}}
            {

            """);

        foreach (var (name, shape) in model.Enums)
        {
            source.AppendLine($"    public class {name} : ConstantClass").AppendLine("    {");
            foreach (var value in shape.Enum!)
            {
                source.AppendLine($"        public static readonly {name} {Names.EnumValue(value)} = new {name}({Names.Literal(value)});");
            }

            source.AppendLine($$"""
                        public {{name}}(string value) : base(value) { }
                        public static {{name}} FindValue(string value) => FindValue<{{name}}>(value);
                        public static implicit operator {{name}}(string value) => FindValue(value);
                    }
                """);
        }

        return source.AppendLine("}").ToString();
    }
}
