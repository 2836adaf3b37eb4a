using System.Text.Json;

namespace FakeChime.Server.Tests;

/// <summary>Real clients of chime-sdk-meetings against the real server: boto3, the AWS CLI and the AWS SDK for JavaScript.</summary>
public sealed class MeetingsClientTests : IAsyncLifetime
{
    private readonly ChimeEngine _engine = new(ChimeApi.SdkMeetings);
    private FakeChimeServer _server = null!;

    private string Endpoint => _server.Endpoint.ToString().TrimEnd('/');

    public async Task InitializeAsync() => _server = await FakeChimeServer.StartAsync(_engine);

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _engine.Dispose();
    }

    [ClientTheory(ExternalClient.Boto3)]
    [InlineData("meetings_from_the_beginning")]
    [InlineData("attendees_and_capabilities")]
    [InlineData("each_documented_exception_by_its_class")]
    [InlineData("two_throttled_answers_are_absorbed")]
    public async Task Boto3(string scenario)
    {
        (await ExternalClients.RunAsync("/usr/bin/python3", [Path.Combine(ExternalClients.Folder, "boto3_meetings_client.py"), Endpoint, scenario])).Should().EndWith("ok\n");
    }

    [ClientTheory(ExternalClient.JavaScript)]
    [InlineData("a_meeting_with_features_and_attendees")]
    [InlineData("capabilities_are_updated")]
    [InlineData("tags_and_transcription")]
    [InlineData("pages_are_walked_by_the_paginator")]
    [InlineData("each_documented_exception_by_its_class")]
    [InlineData("two_throttled_answers_are_absorbed_and_a_permanent_one_surfaces")]
    [InlineData("a_lost_answer_makes_no_second_attendee_and_no_second_meeting")]
    public async Task JavaScript(string scenario)
    {
        (await ExternalClients.RunAsync("node", [Path.Combine(ExternalClients.Folder, "javascript_meetings_client.mjs"), Endpoint, scenario])).Should().EndWith("ok\n");
    }

    [ClientFact(ExternalClient.AwsCli)]
    public async Task The_line_of_the_AWS_CLI_creates_a_meeting()
    {
        var printed = await ExternalClients.RunAsync(
            "/usr/bin/aws",
            [
                "--region", "us-east-1", "--endpoint-url", Endpoint, "--output", "json", "--no-cli-pager", "chime-sdk-meetings", "create-meeting",
                "--client-request-token", "standup-1", "--external-meeting-id", "standup", "--media-region", "us-east-1",
            ],
            ("AWS_ACCESS_KEY_ID", "x"),
            ("AWS_SECRET_ACCESS_KEY", "x"));

        JsonDocument.Parse(printed).RootElement.GetProperty("Meeting").GetProperty("MeetingId").GetString().Should().Be(_engine.Meetings.Single().MeetingId);
    }
}
