using System.Text;

namespace FakeChime.Contracts.ReferenceAssemblyGenerator;

/// <summary>Writes the interface of the service, and a client whose operations throw <see cref="NotSupportedException"/>.</summary>
internal static class ClientSource
{
    private static readonly (string Parameters, string Credentials)[] Identities =
    [
        ("", ""),
        ("AWSCredentials credentials", "credentials"),
        ("string awsAccessKeyId, string awsSecretAccessKey", "awsAccessKeyId, awsSecretAccessKey"),
        ("string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken", "awsAccessKeyId, awsSecretAccessKey, awsSessionToken"),
    ];

    public static string Write(ServiceModel model)
    {
        var service = model.Service;
        var client = $"{service.Prefix}Client";
        var declarations = new StringBuilder();
        var definitions = new StringBuilder();
        foreach (var (name, operation) in model.Operations)
        {
            var obsolete = Names.Obsolete(operation);
            var asynchronous = $"Task<{name}Response> {name}Async({name}Request request, CancellationToken cancellationToken = default(CancellationToken))";
            var synchronous = $"{name}Response {name}({name}Request request)";
            declarations.AppendLine($"""
                        {obsolete}{asynchronous};
                #if NETFRAMEWORK
                        {obsolete}{synchronous};
                #endif
                """);
            definitions.AppendLine($"""
                        {obsolete}public virtual {asynchronous} => Task.FromException<{name}Response>(NotSupported());
                #if NETFRAMEWORK
                        {obsolete}public virtual {synchronous} => throw NotSupported();
                #else
                        internal virtual {synchronous} => throw NotSupported();
                #endif
                """);
        }

        var config = $"{service.Prefix}Config";
        var message =
            $"This AWSSDK.{service.Name} is a reference assembly from eng/contracts and cannot call AWS. "
            + $"Build with -p:ChimeSdk=nuget for the real client, or use FakeChime.Fake{service.Prefix} in tests.";
        return $$"""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using {{service.Namespace}}.Model;
            using Amazon.Runtime;
            using Amazon.Runtime.Endpoints;
            using Amazon.Runtime.Internal.Auth;

            namespace {{service.Namespace}}
            {
                public partial interface I{{service.Prefix}} : IAmazonService, IDisposable
                {
                    I{{service.Name}}PaginatorFactory Paginators { get; }
                    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
            {{declarations}}{{model.SdkVersion.InterfaceMembers(service)}}
                }

                public partial class {{client}} : AmazonServiceClient, I{{service.Prefix}}
                {
            {{Constructors(model)}}        private static {{config}} In(RegionEndpoint region) => new {{config}} { RegionEndpoint = region };
                    private static NotSupportedException NotSupported() => new NotSupportedException({{Names.Literal(message)}});
            {{model.SdkVersion.ClientMembers}}
                    public I{{service.Name}}PaginatorFactory Paginators => throw NotSupported();
            {{definitions}}    }
            }
            """;
    }

    private static StringBuilder Constructors(ServiceModel model)
    {
        var service = model.Service;
        var (client, config) = ($"{service.Prefix}Client", $"{service.Prefix}Config");
        var constructors = new StringBuilder();
        foreach (var (parameters, credentials) in Identities)
        {
            // The parameter is named config if it is the only one.
            var name = parameters.Length == 0 ? "config" : "clientConfig";
            foreach (var (parameter, argument) in new[] { ("", $"new {config}()"), ("RegionEndpoint region", "In(region)"), ($"{config} {name}", name) })
            {
                var identity = credentials.Length > 0 ? credentials + ", " : model.SdkVersion.DefaultCredentials;
                var separator = parameters.Length > 0 && parameter.Length > 0 ? ", " : "";
                constructors.AppendLine($"        public {client}({parameters}{separator}{parameter}) : base({identity}{argument}) {{ }}");
            }
        }

        return constructors;
    }
}
