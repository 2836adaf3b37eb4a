namespace FakeChime.Contracts.ReferenceAssemblyGenerator;

/// <summary>Writes the client's configuration, its default configurations, and its endpoint provider.</summary>
internal static class ConfigSource
{
    public static string Write(ServiceModel model, string signingName, string endpoint)
    {
        var (service, sdkVersion) = (model.Service, model.SdkVersion);
        var legacyValues = $"Name = DefaultConfigurationMode.Legacy, {sdkVersion.LegacyDefaults}";
        var legacy = sdkVersion.LegacyDefaults is null ? "" : $$"""
                    public static IDefaultConfiguration Legacy { get; } = new DefaultConfiguration { {{legacyValues}} };

            """;
        var modes = "Standard, InRegion, CrossRegion, Mobile, Auto" + (sdkVersion.LegacyDefaults is null ? "" : ", Legacy");
        var all = $"new ReadOnlyCollection<IDefaultConfiguration>(new List<IDefaultConfiguration> {{ {modes} }})";
        var url = $$"""(string)parameters["Endpoint"] ?? {{Names.Literal(endpoint)}}.Replace("{Region}", (string)parameters["Region"])""";
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Collections.ObjectModel;
            using {{service.Namespace}}.Internal;
            using Amazon.Runtime;
            using Amazon.Runtime.Endpoints;
            using Amazon.Runtime.Internal;

            namespace {{service.Namespace}}
            {
                {{sdkVersion.ConfigAttribute}}public partial class {{service.Prefix}}Config : ClientConfig
                {
                    public {{service.Prefix}}Config() : base(new DefaultConfigurationProvider({{service.Prefix}}DefaultConfiguration.GetAllConfigurations()))
                    {
                        base.ServiceId = {{Names.Literal(service.ServiceId)}};
                        AuthenticationServiceName = {{Names.Literal(signingName)}};
                        EndpointProvider = new {{service.Prefix}}EndpointProvider();
                    }
                    public static new string ServiceId => {{Names.Literal(service.ServiceId)}};
                    public override string RegionEndpointServiceName => {{Names.Literal(service.EndpointPrefix)}};
                    public override string ServiceVersion => {{Names.Literal(service.ApiVersion)}};
                    public override string UserAgent => "aws-sdk-dotnet-contract";
            {{sdkVersion.ConfigMembers}}
                }

                public static class {{service.Prefix}}DefaultConfiguration
                {
                    public static IDefaultConfiguration Standard { get; } = Of(DefaultConfigurationMode.Standard, 3100);
                    public static IDefaultConfiguration InRegion { get; } = Of(DefaultConfigurationMode.InRegion, 1100);
                    public static IDefaultConfiguration CrossRegion { get; } = Of(DefaultConfigurationMode.CrossRegion, 3100);
                    public static IDefaultConfiguration Mobile { get; } = Of(DefaultConfigurationMode.Mobile, 30000);
                    public static IDefaultConfiguration Auto { get; } = Of(DefaultConfigurationMode.Auto, 1100);
            {{legacy}}        public static ReadOnlyCollection<IDefaultConfiguration> GetAllConfigurations() => {{all}};
                    private static DefaultConfiguration Of(DefaultConfigurationMode mode, int connectTimeout) => new DefaultConfiguration
                    {
                        Name = mode,
                        RetryMode = RequestRetryMode.Standard,
                        {{sdkVersion.RegionalDefaults}},
                        ConnectTimeout = TimeSpan.FromMilliseconds(connectTimeout),
                        TlsNegotiationTimeout = TimeSpan.FromMilliseconds(connectTimeout),
                    };
                }
            }

            namespace {{service.Namespace}}.Internal
            {
                public class {{service.Prefix}}EndpointProvider : IEndpointProvider
                {
                    public Endpoint ResolveEndpoint(EndpointParameters parameters) => new Endpoint({{url}});
                }
            }
            """;
    }
}
