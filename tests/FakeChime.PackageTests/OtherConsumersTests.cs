namespace FakeChime.PackageTests;

/// <summary>Consumers on the other API, and on .NET Framework in the C# that its projects have.</summary>
[Collection(Packages.Name)]
public sealed class OtherConsumersTests(PackageFeed feed)
{
    private const string SynchronousProgram = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Amazon.Chime;
        using Amazon.Chime.Model;
        using FakeChime;

        public static class Program
        {
            public static void Main()
            {
                var chime = new FakeAmazonChime(new FakeChimeOptions
                {
                    RandomSeed = 1,
                    Limits = new ChimeLimits { ActiveMeetings = 3 },
                    AutoEnd = new AutoEndRules { AfterCreation = TimeSpan.MaxValue },
                });
                var standup = chime.AddMeeting(new MeetingSeed
                {
                    ExternalMeetingId = "standup",
                    NotificationsConfiguration = MeetingNotifications.Of("arn:aws:sns:us-east-1:123456789012:topic"),
                    Attendees = new AttendeeSeed[] { "alice", new AttendeeSeed("bob") { Tags = new[] { new KeyValuePair<string, string>("team", "blue") } } },
                });
                chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottledClientException>(times: 1);
                IAmazonChime client = chime;
                var request = new CreateAttendeeRequest { MeetingId = standup.MeetingId, ExternalUserId = "carol" };
                try
                {
                    client.CreateAttendee(request);
                }
                catch (ThrottledClientException exception)
                {
                    Console.WriteLine(exception.ErrorCode);
                }

                client.CreateAttendee(request);
                foreach (var page in client.Paginators.ListAttendees(new ListAttendeesRequest { MeetingId = standup.MeetingId, MaxResults = 2 }).Responses)
                {
                    Console.WriteLine(page.Attendees.Count);
                }

                Console.WriteLine(chime.Calls.Of<CreateAttendee>().Last().Result().ExternalUserId);
                chime.VerifyAllRulesUsed();
            }
        }
        """;

    [Fact]
    public async Task The_second_package_installs_and_runs_in_an_empty_project()
    {
        var folder = feed.Project(
            "MeetingsConsumer",
            Project("net10.0", "FakeChime.SdkMeetings", "<Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>"),
            ("Program.cs", """
                using Amazon.ChimeSDKMeetings;
                using Amazon.ChimeSDKMeetings.Model;
                using FakeChime;

                var chime = new FakeAmazonChimeSDKMeetings();
                var webinar = chime.AddMeeting("webinar", ["alice"]);
                IAmazonChimeSDKMeetings client = chime;
                var response = await client.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = webinar.MeetingId, ExternalUserId = "bob" });
                Console.WriteLine($"{response.Attendee.ExternalUserId} {response.Attendee.Capabilities.Audio} {webinar.Attendees.Count}");
                """));

        (await PackageFeed.DotnetAsync(folder, "run")).Trim().Should().EndWith("bob SendReceive 2");
    }

    [MonoFact]
    public async Task A_program_in_CSharp_7_3_on_NET_Framework_uses_synchronous_operations_a_rule_a_seed_and_the_call_log()
    {
        var folder = feed.Project(
            "FrameworkConsumer",
            // The SDK itself marks these operations obsolete.
            Project("net472", "FakeChime", "<LangVersion>7.3</LangVersion><NoWarn>CS0618</NoWarn>"),
            ("Program.cs", SynchronousProgram));

        await PackageFeed.DotnetAsync(folder, "build");
        var output = await PackageFeed.RunAsync("mono", folder, "bin/Debug/net472/FrameworkConsumer.exe");

        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal("ThrottledClientException", "2", "1", "carol");
    }

    private static string Project(string framework, string package, string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            {properties}
          </PropertyGroup>
          <ItemGroup><PackageReference Include="{package}" Version="{PackageFeed.Version}" /></ItemGroup>
        </Project>
        """;
}
