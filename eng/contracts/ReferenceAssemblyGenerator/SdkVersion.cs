namespace FakeChime.Contracts.ReferenceAssemblyGenerator;

/// <summary>The differences between the major versions of the AWS SDK.</summary>
internal sealed record SdkVersion
{
    private const string EndpointValues =
        """["Endpoint"] = ServiceURL, ["Region"] = ServiceURL == null ? RegionEndpoint.SystemName : null""";

    public static SdkVersion V3 { get; } = new()
    {
        HasNullableValues = false,
        DefaultCredentials = "FallbackCredentialsFactory.GetCredentials(), ",
        InterfaceMembers = _ => "",
        ClientMembers = """
                    protected override AbstractAWSSigner CreateSigner() => new AWS4Signer();
                    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => throw NotSupported();
            """,
        ConfigAttribute = """[AWSSignerType("v4")] """,
        ConfigMembers = "",
        LegacyDefaults =
            "RetryMode = RequestRetryMode.Legacy, StsRegionalEndpoints = StsRegionalEndpointsValue.Legacy, "
            + "S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Legacy",
        RegionalDefaults = "StsRegionalEndpoints = StsRegionalEndpointsValue.Regional, S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional",
    };

    public static SdkVersion V4 { get; } = new()
    {
        HasNullableValues = true,
        DefaultCredentials = "",
        InterfaceMembers = service => $$"""
            #if NET8_0_OR_GREATER
                    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new {{service.Prefix}}Config();
                    {{DefaultServiceClient(service)}}
            #endif
            """,
        ClientMembers =
            "        public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => "
            + "Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));",
        ConfigAttribute = "",
        ConfigMembers = $$"""
                    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
                        EndpointProvider.ResolveEndpoint(new EndpointParameters { {{EndpointValues}} });
            """,
        LegacyDefaults = null,
        RegionalDefaults = "S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional",
    };

    /// <summary>Whether a number, a flag or a time that is not set is null, and not its default value.</summary>
    public required bool HasNullableValues { get; init; }

    /// <summary>The argument of the base class for constructors without credentials.</summary>
    public required string DefaultCredentials { get; init; }

    public required Func<Service, string> InterfaceMembers { get; init; }

    public required string ClientMembers { get; init; }

    public required string ConfigAttribute { get; init; }

    public required string ConfigMembers { get; init; }

    /// <summary>The values of the mode Legacy, or null if the version does not have it.</summary>
    public required string? LegacyDefaults { get; init; }

    /// <summary>The regional endpoints in all other modes.</summary>
    public required string RegionalDefaults { get; init; }

    public static SdkVersion Of(string name) => name switch
    {
        "v3" => V3,
        "v4" => V4,
        _ => throw new ArgumentException($"The version of the AWS SDK is '{name}'; it must be v3 or v4."),
    };

    private static string DefaultServiceClient(Service service) =>
        "static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => "
        + $"new {service.Prefix}Client(awsCredentials, ({service.Prefix}Config)clientConfig);";
}
