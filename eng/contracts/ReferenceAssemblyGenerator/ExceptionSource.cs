using System.Text;

namespace FakeChime.Contracts.ReferenceAssemblyGenerator;

/// <summary>Writes the service's base exception and an exception class for each error of the model.</summary>
internal static class ExceptionSource
{
    private const string Details = "ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode";
    private const string DetailNames = "errorType, errorCode, requestId, statusCode";

    /// <summary>The members of errors that AmazonServiceException has.</summary>
    private static readonly string[] Inherited = ["Message", "RequestId"];

    public static string Write(ServiceModel model)
    {
        var service = model.Service;
        var source = new StringBuilder($$"""
            using System;
            using System.Net;
            using System.Runtime.Serialization;
            using System.Security;
            using Amazon.Runtime;
            using Amazon.Runtime.Internal;

            namespace {{service.Namespace}}
            {
            {{Class($"{service.Prefix}Exception", "AmazonServiceException")}}
            #if NETFRAMEWORK
                    protected {{service.Prefix}}Exception(SerializationInfo info, StreamingContext context) : base(info, context) { }
            #endif
                }
            }

            namespace {{service.Namespace}}.Model
            {

            """);

        foreach (var name in model.Exceptions)
        {
            source.AppendLine(Class(name, $"{service.Prefix}Exception"));
            var own = model.MembersOf(name).Where(member => !Inherited.Contains(member.Key)).ToArray();
            foreach (var (member, shape) in own)
            {
                PropertySource.Write(source, model, name, member, shape);
            }

            WriteSerialization(source, name, own.Select(member => (Names.Property(member.Key), Names.TypeOf(model, member.Value))).ToArray());
            source.AppendLine("    }");
        }

        return source.AppendLine("}").ToString();
    }

    private static string Class(string name, string baseClass) => $$"""
        #if NETFRAMEWORK
            [Serializable]
        #endif
            public partial class {{name}} : {{baseClass}}
            {
                public {{name}}(string message) : base(message) { }
                public {{name}}(string message, Exception innerException) : base(message, innerException) { }
                public {{name}}(Exception innerException) : base(innerException) { }
                public {{name}}(string message, Exception innerException, {{Details}}) : base(message, innerException, {{DetailNames}}) { }
                public {{name}}(string message, {{Details}}) : base(message, {{DetailNames}}) { }
        """;

    private static void WriteSerialization(StringBuilder source, string name, (string Property, string Type)[] members)
    {
        source.AppendLine("#if NETFRAMEWORK")
            .AppendLine($"        protected {name}(SerializationInfo info, StreamingContext context) : base(info, context)").AppendLine("        {");
        foreach (var (property, type) in members)
        {
            source.AppendLine($"            {property} = ({type})info.GetValue(\"{property}\", typeof({type}));");
        }

        source.AppendLine("        }")
            .AppendLine("        [SecurityCritical]")
            .AppendLine("        public override void GetObjectData(SerializationInfo info, StreamingContext context)").AppendLine("        {")
            .AppendLine("            base.GetObjectData(info, context);");
        foreach (var (property, _) in members)
        {
            source.AppendLine($"            info.AddValue(\"{property}\", {property});");
        }

        source.AppendLine("        }").AppendLine("#endif");
    }
}
