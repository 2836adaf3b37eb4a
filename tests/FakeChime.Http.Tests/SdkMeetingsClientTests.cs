using System.Text.Json;

namespace FakeChime.Http.Tests;

/// <summary>Real clients of chime-sdk-meetings against the real server: boto3, the AWS CLI and the AWS SDK for JavaScript.</summary>
public sealed class MeetingsClientTests(ClientPrograms clients) : ServedTests(ChimeApi.SdkMeetings), IClassFixture<ClientPrograms>
{
    [ClientTheory(ExternalClient.Boto3)]
    [InlineData("meetings_from_the_beginning")]
    [InlineData("attendees_and_capabilities")]
    [InlineData("each_documented_exception_by_its_class")]
    [InlineData("two_throttled_answers_are_absorbed")]
    public Task Boto3(string scenario) => clients.PlayAsync(Server, "boto3_meetings_client.py", scenario);

    [ClientTheory(ExternalClient.JavaScript)]
    [InlineData("a_meeting_with_features_and_attendees")]
    [InlineData("capabilities_are_updated")]
    [InlineData("tags_and_transcription")]
    [InlineData("pages_are_walked_by_the_paginator")]
    [InlineData("each_documented_exception_by_its_class")]
    [InlineData("two_throttled_answers_are_absorbed_and_a_permanent_one_surfaces")]
    [InlineData("a_lost_answer_makes_no_second_attendee_and_no_second_meeting")]
    public Task JavaScript(string scenario) => clients.PlayAsync(Server, "javascript_meetings_client.mjs", scenario);

    [ClientFact(ExternalClient.AwsCli)]
    public async Task The_line_of_the_AWS_CLI_creates_a_meeting()
    {
        var printed = await ExternalClients.AwsAsync(
            Server, "chime-sdk-meetings", "create-meeting",
            "--client-request-token", "standup-1", "--external-meeting-id", "standup", "--media-region", "us-east-1");

        JsonDocument.Parse(printed).RootElement.GetProperty("Meeting").GetProperty("MeetingId").GetString().Should().Be(Engine.Meetings.Single().MeetingId);
    }
}
