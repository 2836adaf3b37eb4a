using System.Text;

namespace FakeChime.Contracts.SurfaceGenerator;

/// <summary>Writes <c>IAmazonChime</c>, its configuration, and a client whose operations say that they cannot talk to AWS.</summary>
internal static class ClientSurface
{
    private static readonly (string Parameters, string Credentials, string Config)[] Constructors =
    [
        ("", "FallbackCredentialsFactory.GetCredentials()", "new AmazonChimeConfig()"),
        ("RegionEndpoint region", "FallbackCredentialsFactory.GetCredentials()", "In(region)"),
        ("AmazonChimeConfig config", "FallbackCredentialsFactory.GetCredentials(config)", "config"),
        ("AWSCredentials credentials", "credentials", "new AmazonChimeConfig()"),
        ("AWSCredentials credentials, RegionEndpoint region", "credentials", "In(region)"),
        ("AWSCredentials credentials, AmazonChimeConfig clientConfig", "credentials", "clientConfig"),
        ("string awsAccessKeyId, string awsSecretAccessKey", "awsAccessKeyId, awsSecretAccessKey", "new AmazonChimeConfig()"),
        ("string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region", "awsAccessKeyId, awsSecretAccessKey", "In(region)"),
        ("string awsAccessKeyId, string awsSecretAccessKey, AmazonChimeConfig clientConfig", "awsAccessKeyId, awsSecretAccessKey", "clientConfig"),
        ("string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken", "awsAccessKeyId, awsSecretAccessKey, awsSessionToken", "new AmazonChimeConfig()"),
        ("string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region", "awsAccessKeyId, awsSecretAccessKey, awsSessionToken", "In(region)"),
        ("string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonChimeConfig clientConfig", "awsAccessKeyId, awsSecretAccessKey, awsSessionToken", "clientConfig"),
    ];

    public static string Write(ServiceModel model)
    {
        var declarations = new StringBuilder();
        var definitions = new StringBuilder();
        foreach (var (name, operation) in model.Operations)
        {
            var obsolete = Names.Obsolete(operation);
            var signature = $"Task<{name}Response> {name}Async({name}Request request, CancellationToken cancellationToken = default(CancellationToken))";
            declarations.AppendLine($"        {obsolete}{signature};");
            definitions.AppendLine($"        {obsolete}public virtual {signature} => CannotTalkToAws<{name}Response>();");
        }

        var constructors = new StringBuilder();
        foreach (var (parameters, credentials, config) in Constructors)
        {
            constructors.AppendLine($"        public AmazonChimeClient({parameters}) : base({credentials}, {config}) {{ }}");
        }

        return $$"""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using Amazon.Chime.Model;
            using Amazon.Runtime;
            using Amazon.Runtime.Endpoints;
            using Amazon.Runtime.Internal.Auth;

            namespace Amazon.Chime
            {
                public partial interface IAmazonChime : IAmazonService, IDisposable
                {
                    IChimePaginatorFactory Paginators { get; }
                    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
            {{declarations}}    }

                public partial class AmazonChimeConfig : ClientConfig
                {
                    public AmazonChimeConfig() { AuthenticationServiceName = "chime"; }
                    public override string RegionEndpointServiceName => "chime";
                    public override string ServiceVersion => "2018-05-01";
                    public override string UserAgent => "aws-sdk-dotnet-contract/3.7.400";
                }

                public partial class AmazonChimeClient : AmazonServiceClient, IAmazonChime
                {
            {{constructors}}        private static AmazonChimeConfig In(RegionEndpoint region) => new AmazonChimeConfig { RegionEndpoint = region };
                    private static NotSupportedException Contract() => new NotSupportedException("This AWSSDK.Chime is a contract to compile against and cannot talk to AWS. Build with -p:ChimeSdk=nuget for the real client, or use FakeChime.FakeAmazonChime in tests.");
                    private static Task<TResponse> CannotTalkToAws<TResponse>() => Task.FromException<TResponse>(Contract());
                    protected override AbstractAWSSigner CreateSigner() => new AWS4Signer();
                    public IChimePaginatorFactory Paginators => throw Contract();
                    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => throw Contract();
            {{definitions}}    }
            }
            """;
    }
}
