using System.Text.Json;

namespace FakeChime.Http.Tests;

/// <summary>External clients of chime with the server: boto3, the AWS CLI and the AWS SDK for JavaScript.</summary>
public sealed class ClientTests(ClientPrograms clients) : ServerTestBase(ChimeApi.Chime), IClassFixture<ClientPrograms>
{
    [ClientTheory(ExternalClient.Boto3)]
    [InlineData("the_examples_of_the_API_reference_work")]
    [InlineData("CreateAttendee_is_idempotent")]
    [InlineData("tags_are_added_removed_and_listed")]
    [InlineData("pages_of_each_size_list_all_attendees")]
    [InlineData("BatchCreateAttendee_returns_errors_of_items")]
    [InlineData("each_documented_error_has_its_exception_class")]
    [InlineData("deleted_attendees_and_meetings_are_not_found")]
    [InlineData("meetings_are_created_transcribed_and_listed")]
    [InlineData("throttled_requests_are_retried_up_to_the_maximum")]
    [InlineData("the_standard_retry_mode_does_not_retry_throttled_requests")]
    public Task The_boto3_scenario_passes(string scenario) => clients.RunAsync(Server, "boto3_client.py", scenario);

    [ClientTheory(ExternalClient.JavaScript)]
    [InlineData("CreateAttendee_is_idempotent")]
    [InlineData("the_paginator_lists_all_attendees")]
    [InlineData("BatchCreateAttendee_returns_errors_of_items")]
    [InlineData("each_documented_error_has_its_exception_class")]
    [InlineData("throttled_requests_are_retried_up_to_the_maximum")]
    public Task The_JavaScript_scenario_passes(string scenario) => clients.RunAsync(Server, "javascript_client.mjs", scenario);

    [ClientFact(ExternalClient.AwsCli)]
    public async Task The_AWS_CLI_creates_lists_and_deletes_attendees()
    {
        var meeting = Engine.AddMeeting("standup", ["alice"]);

        var created = await AwsAsync("create-attendee", "--meeting-id", meeting.MeetingId, "--external-user-id", "bob", "--tags", "Key=team,Value=blue");
        var bob = JsonDocument.Parse(created).RootElement.GetProperty("Attendee");
        var listed = JsonDocument.Parse(await AwsAsync("list-attendees", "--meeting-id", meeting.MeetingId)).RootElement.GetProperty("Attendees");
        await AwsAsync("delete-attendee", "--meeting-id", meeting.MeetingId, "--attendee-id", bob.GetProperty("AttendeeId").GetString()!);

        listed.EnumerateArray().Select(attendee => attendee.GetProperty("ExternalUserId").GetString()).Should().Equal("alice", "bob");
        meeting.Attendees.Should().ContainSingle();
    }

    private Task<string> AwsAsync(params string[] command) => ExternalClients.AwsAsync(Server, ["chime", .. command]);
}
