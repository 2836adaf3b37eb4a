using System.Text.Json;

namespace FakeChime.Http.Tests;

/// <summary>Real clients against the real server: boto3, the AWS CLI and the AWS SDK for JavaScript.</summary>
public sealed class ClientTests(ClientPrograms clients) : ServedTests(ChimeApi.Chime), IClassFixture<ClientPrograms>
{
    [ClientTheory(ExternalClient.Boto3)]
    [InlineData("the_request_forms_of_the_reference")]
    [InlineData("creating_twice_gives_one_attendee")]
    [InlineData("tags")]
    [InlineData("pages_of_every_size")]
    [InlineData("a_batch_fails_for_some")]
    [InlineData("each_documented_exception_by_its_class")]
    [InlineData("delete_and_list_after_delete")]
    [InlineData("meetings_from_the_beginning")]
    [InlineData("two_throttled_answers_are_absorbed_and_a_permanent_one_surfaces")]
    public Task Boto3(string scenario) => clients.PlayAsync(Server, "boto3_client.py", scenario);

    [ClientTheory(ExternalClient.JavaScript)]
    [InlineData("creating_twice_gives_one_attendee")]
    [InlineData("pages_are_walked_by_the_paginator")]
    [InlineData("a_batch_fails_for_some")]
    [InlineData("each_documented_exception_by_its_class")]
    [InlineData("two_throttled_answers_are_absorbed_and_a_permanent_one_surfaces")]
    public Task JavaScript(string scenario) => clients.PlayAsync(Server, "javascript_client.mjs", scenario);

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
