namespace FakeChime.PackageTests;

/// <summary>A program for .NET Framework in C# 7.3, the default language version of its projects.</summary>
[Collection(Packages.Name)]
public sealed class CSharp73Tests(PackageFeed feed)
{
    private const string Source = """
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

    [MonoFact]
    public async Task A_program_in_CSharp_7_3_uses_the_package_on_NET_Framework()
    {
        var folder = feed.Project(
            "FrameworkConsumer",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net472</TargetFramework>
                <LangVersion>7.3</LangVersion>
                <!-- The SDK itself marks these operations obsolete. -->
                <NoWarn>CS0618</NoWarn>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="FakeChime" Version="{PackageFeed.Version}" /></ItemGroup>
            </Project>
            """,
            ("Program.cs", Source));

        await PackageFeed.DotnetAsync(folder, "build");
        var output = await PackageFeed.RunAsync("mono", folder, "bin/Debug/net472/FrameworkConsumer.exe");

        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal("ThrottledClientException", "2", "1", "carol");
    }
}
