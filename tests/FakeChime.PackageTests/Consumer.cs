namespace FakeChime.PackageTests;

/// <summary>A project that installs one package from the feed and builds the program in the folder Consumer for many frameworks.</summary>
/// <param name="Package">The package that the project installs.</param>
/// <param name="Client">The name of the client's interface, without its I.</param>
/// <param name="Throttled">The exception that the client throws for a throttled request.</param>
/// <param name="Frameworks">The frameworks that the project is built for.</param>
/// <param name="Core">The version of AWSSDK.Core that the project installs, or null for the version of the package.</param>
internal sealed record Consumer(string Package, string Client, string Throttled, string Frameworks, string? Core = null)
{
    private static readonly Consumer FakeChime =
        new("FakeChime", "AmazonChime", "ThrottledClientException", "net8.0;net9.0;net10.0;net472;net462");

    private static readonly Consumer SdkMeetings =
        new("FakeChime.SdkMeetings", "AmazonChimeSDKMeetings", "ThrottlingException", "net8.0;net9.0;net10.0;net472");

    private static readonly Consumer SdkMeetingsOnCore41 = SdkMeetings with { Frameworks = "net8.0;net9.0;net10.0;net472", Core = "4.1.0" };

    private string Service => Client["Amazon".Length..];

    public static Consumer Of(string package, string core) =>
        package == "FakeChime" ? FakeChime : core == "4.1.0" ? SdkMeetingsOnCore41 : SdkMeetings;

    /// <summary>Builds the program for all frameworks and returns the folder that has a folder for each of them.</summary>
    public async Task<string> BuildAsync(PackageFeed feed)
    {
        var folder = feed.Project(
            $"{Package}.Consumer{Core}",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <AssemblyName>Program</AssemblyName>
                <TargetFrameworks>{Frameworks}</TargetFrameworks>
                <LangVersion>latest</LangVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <!-- The SDK itself marks these operations obsolete. -->
                <NoWarn>CS0618</NoWarn>
                <!-- FakeTimeProvider warns that it is not tested on .NET Framework. .NET 8 and 9 are out of support and in wide use. -->
                <SuppressTfmSupportBuildWarnings>true</SuppressTfmSupportBuildWarnings>
                <CheckEolTargetFramework>false</CheckEolTargetFramework>
                <NuGetAudit>false</NuGetAudit>
                <AppendRuntimeIdentifierToOutputPath>false</AppendRuntimeIdentifierToOutputPath>
                <CreateHardLinksForCopyFilesToOutputDirectoryIfPossible>true</CreateHardLinksForCopyFilesToOutputDirectoryIfPossible>
              </PropertyGroup>
              <!-- The runtimes of .NET 8 and 9 come from packages. Without them the program would roll forward to .NET 10. -->
              <PropertyGroup Condition="'$(TargetFramework)' == 'net8.0' or '$(TargetFramework)' == 'net9.0'">
                <UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>
                <SelfContained>true</SelfContained>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{Package}" Version="{PackageFeed.Version}" />
                <PackageReference Include="Microsoft.Extensions.TimeProvider.Testing" Version="10.11.0" />
                <PackageReference Include="AWSSDK.Core" Version="{Core}" Condition="'{Core}' != ''" />
              </ItemGroup>
            </Project>
            """,
            ("Program.cs", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/FakeChime.PackageTests/Consumer/Program.cs"))),
            ("Usings.cs", $"""
                global using Amazon.{Service}.Model;
                global using Fake = FakeChime.Fake{Client};
                global using IServiceClient = Amazon.{Service}.I{Client};
                global using Throttled = Amazon.{Service}.Model.{Throttled};
                """));
        await PackageFeed.DotnetAsync(folder, "build");
        return Path.Combine(folder, "bin", "Debug");
    }
}
