using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FakeChime.PackageTests;

/// <summary>The content of the packages, and projects that install them.</summary>
[Collection(Packages.Name)]
public sealed partial class PackageTests(PackageFeed feed)
{
    [Fact]
    public async Task The_first_example_of_the_README_passes_in_a_project_that_installs_the_package()
    {
        var root = Repository.Root;
        var example = FirstBlock().Match(await File.ReadAllTextAsync(Path.Combine(root, "README.md"))).Groups["code"].Value;
        var application = await File.ReadAllTextAsync(Path.Combine(root, "tests/Shared.Specs/Docs/Classroom.cs"));
        var (usings, test) = (string.Concat(Using().Matches(example).Select(match => match.Value)), Using().Replace(example, ""));
        var folder = feed.Project(
            "Consumer",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <!-- The SDK itself marks these operations obsolete. -->
                <NoWarn>CS0618</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="FakeChime" Version="{PackageFeed.Version}" />
                <PackageReference Include="FluentAssertions" Version="6.12.0" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
              </ItemGroup>
            </Project>
            """,
            ("Classroom.cs", application),
            ("Usings.cs", """
                global using Amazon.Chime.Model;
                global using IServiceClient = Amazon.Chime.IAmazonChime;
                global using ServiceException = Amazon.Chime.AmazonChimeException;
                """),
            ("ExampleTests.cs", $"{usings}using FakeChime.Tests.Docs;\npublic class ExampleTests\n{{\n{test}}}\n"));

        var output = await PackageFeed.DotnetAsync(folder, "test");

        output.Should().Contain("Passed:     1").And.NotContain("warning");
    }

    [Theory]
    [InlineData("FakeChime", "AmazonChime")]
    [InlineData("FakeChime.SdkMeetings", "AmazonChimeSDKMeetings")]
    public async Task A_project_for_netstandard2_0_that_installs_the_package_compiles(string package, string client)
    {
        var folder = feed.Project(
            $"{package}.OldConsumer",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="{package}" Version="{PackageFeed.Version}" /></ItemGroup>
            </Project>
            """,
            ("Fakes.cs", $$"""
                using Amazon.{{client["Amazon".Length..]}};
                using FakeChime;

                public static class Fakes
                {
                    public static I{{client}} WithAMeeting()
                    {
                        var chime = new Fake{{client}}();
                        chime.AddMeeting("standup", new[] { "alice" });
                        chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws(ChimeError.Throttled(), times: 2);
                        return chime;
                    }
                }
                """));

        (await PackageFeed.DotnetAsync(folder, "build")).Should().Contain("0 Warning(s)");
    }

    [Fact]
    public async Task The_tool_can_be_installed_and_serves()
    {
        var tools = Path.Combine(feed.Root, "tools");
        await PackageFeed.DotnetAsync(feed.Root, "tool", "install", "FakeChime.Server", "--version", PackageFeed.Version, "--tool-path", tools);
        using var tool = Process.Start(
            new ProcessStartInfo(Path.Combine(tools, "fakechime"), ["--api", "chime", "--port", "0"]) { RedirectStandardOutput = true })!;
        try
        {
            var welcome = await tool.StandardOutput.ReadLineAsync();
            var address = welcome!.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
            using var client = new HttpClient { BaseAddress = new Uri(address) };

            (await client.GetStringAsync(new Uri("/meetings", UriKind.Relative))).Should().Be("""{"Meetings":[],"NextToken":null}""");
        }
        finally
        {
            tool.Kill();
        }
    }

    [Theory]
    [InlineData("FakeChime", "AWSSDK.Chime", "[3.7.400, 3.7.401)")]
    [InlineData("FakeChime.SdkMeetings", "AWSSDK.ChimeSDKMeetings", "[4.0.2, 5.0.0)")]
    public void The_package_of_a_client_depends_on_the_package_of_AWS_and_does_not_contain_it(string name, string sdk, string versions)
    {
        using var package = feed.Open(name);
        var description = PackageFeed.Read(package, name + ".nuspec");

        Regex.Matches(description, $"<dependency id=\"{sdk}\" version=\"(.*?)\"").Select(match => match.Groups[1].Value)
            .Should().Equal(versions, versions, versions);
        description.Should().NotContain("AWSSDK.Core");
        package.Entries.Should().NotContain(entry => entry.Name.StartsWith("AWSSDK", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("FakeChime.Engine", "netstandard2.0")]
    [InlineData("FakeChime", "netstandard2.0", "net462", "net8.0")]
    [InlineData("FakeChime.SdkMeetings", "netstandard2.0", "net472", "net8.0")]
    [InlineData("FakeChime.Http", "net10.0")]
    public void A_package_has_assemblies_docs_README_icon_notice_license_and_release_notes(string name, params string[] targets)
    {
        using var package = feed.Open(name);
        var entries = package.Entries.Select(entry => entry.FullName).ToArray();

        entries.Should().Contain(["README.md", "NOTICE", "icon.png"]);
        PackageFeed.Read(package, "README.md").Should().StartWith($"# {name}\n", "each package has its own README");
        entries.Should().Contain(targets.SelectMany(target => new[] { $"lib/{target}/{name}.dll", $"lib/{target}/{name}.xml" }));
        var description = PackageFeed.Read(package, name + ".nuspec");
        description.Should().Contain("<license type=\"expression\">Apache-2.0</license>").And.Contain($"## {PackageFeed.Version}");
        description.Should().NotMatchRegex("dependency id=\"(xunit|Moq|FluentAssertions|FsCheck)");
        File.Exists(Path.Combine(feed.Feed, $"{name}.{PackageFeed.Version}.snupkg")).Should().BeTrue();
    }

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstBlock();
}
