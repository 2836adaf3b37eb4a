using System.Text.Json;

namespace FakeChime.Http.Tests;

/// <summary>External clients of chime-sdk-meetings with the server: boto3, the AWS CLI and the AWS SDK for JavaScript.</summary>
public sealed class SdkMeetingsClientTests(ClientPrograms clients) : ServerTestBase(ChimeApi.SdkMeetings), IClassFixture<ClientPrograms>
{
    [ClientTheory(ExternalClient.Boto3)]
    [InlineData("meetings_are_created_tagged_and_transcribed")]
    [InlineData("attendees_are_created_updated_and_deleted")]
    [InlineData("each_documented_error_has_its_exception_class")]
    [InlineData("throttled_requests_are_retried_in_each_mode")]
    public Task The_boto3_scenario_passes(string scenario) => clients.RunAsync(Server, "boto3_meetings_client.py", scenario);

    [ClientTheory(ExternalClient.JavaScript)]
    [InlineData("a_meeting_has_features_and_attendees")]
    [InlineData("capabilities_are_updated")]
    [InlineData("meetings_are_tagged_and_transcribed")]
    [InlineData("the_paginator_lists_all_attendees")]
    [InlineData("each_documented_error_has_its_exception_class")]
    [InlineData("throttled_requests_are_retried_up_to_the_maximum")]
    [InlineData("lost_responses_are_retried_without_duplicates")]
    public Task The_JavaScript_scenario_passes(string scenario) => clients.RunAsync(Server, "javascript_meetings_client.mjs", scenario);

    [ClientFact(ExternalClient.AwsCli)]
    public async Task The_command_of_the_welcome_text_creates_a_meeting_with_the_AWS_CLI()
    {
        var printed = await ExternalClients.AwsAsync(
            Server, "chime-sdk-meetings", "create-meeting",
            "--client-request-token", "standup-1", "--external-meeting-id", "standup", "--media-region", "us-east-1");

        JsonDocument.Parse(printed).RootElement.GetProperty("Meeting").GetProperty("MeetingId").GetString().Should().Be(Engine.Meetings.Single().MeetingId);
    }
}
