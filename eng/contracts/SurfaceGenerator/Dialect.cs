namespace FakeChime.Contracts.SurfaceGenerator;

/// <summary>What differs between the generations of the AWS SDK.</summary>
internal sealed record Dialect
{
    private const string EndpointValues =
        """["Endpoint"] = ServiceURL, ["Region"] = ServiceURL == null ? RegionEndpoint.SystemName : null""";

    public static Dialect V3 { get; } = new()
    {
        HasNullableValues = false,
        DefaultCredentials = "FallbackCredentialsFactory.GetCredentials(), ",
        InterfaceMembers = _ => "",
        ClientMembers = """
                    protected override AbstractAWSSigner CreateSigner() => new AWS4Signer();
                    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => throw Contract();
            """,
        ConfigAttribute = """[AWSSignerType("v4")] """,
        ConfigMembers = "",
        LegacyDefaults =
            "RetryMode = RequestRetryMode.Legacy, StsRegionalEndpoints = StsRegionalEndpointsValue.Legacy, "
            + "S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Legacy",
        RegionalDefaults = "StsRegionalEndpoints = StsRegionalEndpointsValue.Regional, S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional",
    };

    public static Dialect V4 { get; } = new()
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

    /// <summary>Whether a number, a flag or a time that is not set reads as null, or as 0, false, or the default time.</summary>
    public required bool HasNullableValues { get; init; }

    /// <summary>What a client passes to its base class that is given no credentials.</summary>
    public required string DefaultCredentials { get; init; }

    public required Func<Service, string> InterfaceMembers { get; init; }

    public required string ClientMembers { get; init; }

    public required string ConfigAttribute { get; init; }

    public required string ConfigMembers { get; init; }

    /// <summary>The values of the mode Legacy, where there is one.</summary>
    public required string? LegacyDefaults { get; init; }

    /// <summary>The regional endpoints in all other modes.</summary>
    public required string RegionalDefaults { get; init; }

    public static Dialect Of(string name) => name switch
    {
        "v3" => V3,
        "v4" => V4,
        _ => throw new ArgumentException($"The AWS SDK {name} is unknown here; v3 and v4 are known."),
    };

    private static string DefaultServiceClient(Service service) =>
        "static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => "
        + $"new {service.Prefix}Client(awsCredentials, ({service.Prefix}Config)clientConfig);";
}
