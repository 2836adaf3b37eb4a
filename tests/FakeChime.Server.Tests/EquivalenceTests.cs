using System.Text.Json;
using Amazon.Chime;
using Amazon.Chime.Model;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Server.Tests;

/// <summary>For random sequences of operations, the HTTP door and FakeAmazonChime on equal seeds give equal answers, ids and errors.</summary>
public sealed class EquivalenceTests : IDisposable
{
    private static readonly string[] Users = ["alice", "bob", "carol", "x", "日本 \"7b\""];
    private static readonly FakeChimeOptions Options = new()
    {
        Seed = 7,
        Limits = new() { AttendeesPerMeeting = 4, ActiveMeetings = 3 },
        TimeProvider = new FakeTimeProvider(),
    };

    private readonly Wire _wire = new(Options);

    public void Dispose() => _wire.Dispose();

    [Property(MaxTest = 150)]
    public void Both_doors_give_the_same_answers(byte[] script) => PlayAsync(script).GetAwaiter().GetResult();

    private async Task PlayAsync(byte[] script)
    {
        using IAmazonChime chime = new FakeAmazonChime(Options);
        _wire.Engine.Reset();
        var (meetings, attendees, token) = (
            new List<string> { "malformed", "26675937-400e-4d37-b04e-000a197b0706" },
            new List<string> { "malformed" },
            (string?)null);

        foreach (var number in script)
        {
            var (user, meeting, attendee) = (
                Users[number / 11 % Users.Length],
                meetings[^(1 + (number / 11 % meetings.Count))],
                attendees[^(1 + (number / 11 % attendees.Count))]);
            var (direct, overHttp) = (number % 11) switch
            {
                0 or 1 => (
                    Describe(chime.CreateMeetingAsync(new() { ClientRequestToken = "token" + number, ExternalMeetingId = "lesson" })),
                    _wire.PostAsync("/meetings", new { ClientRequestToken = "token" + number, ExternalMeetingId = "lesson" })),
                2 => (Describe(chime.GetMeetingAsync(new() { MeetingId = meeting })), _wire.SendAsync("GET", $"/meetings/{meeting}")),
                3 => (Describe(chime.DeleteMeetingAsync(new() { MeetingId = meeting })), _wire.SendAsync("DELETE", $"/meetings/{meeting}")),
                4 or 5 => (
                    Describe(chime.CreateAttendeeAsync(new() { MeetingId = meeting, ExternalUserId = user, Tags = [new() { Key = "team", Value = user }] })),
                    _wire.PostAsync($"/meetings/{meeting}/attendees", new { ExternalUserId = user, Tags = new[] { new { Key = "team", Value = user } } })),
                6 => (
                    Describe(chime.BatchCreateAttendeeAsync(
                        new() { MeetingId = meeting, Attendees = [new() { ExternalUserId = user }, new() { ExternalUserId = "dave" }] })),
                    _wire.PostAsync(
                        $"/meetings/{meeting}/attendees?operation=batch-create",
                        new { Attendees = new[] { new { ExternalUserId = user }, new { ExternalUserId = "dave" } } })),
                7 => (
                    Describe(chime.ListAttendeesAsync(new() { MeetingId = meeting, MaxResults = 2, NextToken = token })),
                    _wire.SendAsync("GET", $"/meetings/{meeting}/attendees?max-results=2{(token is null ? "" : $"&next-token={token}")}")),
                8 => (
                    Describe(chime.GetAttendeeAsync(new() { MeetingId = meeting, AttendeeId = attendee })),
                    _wire.SendAsync("GET", $"/meetings/{meeting}/attendees/{attendee}")),
                9 => (
                    Describe(chime.DeleteAttendeeAsync(new() { MeetingId = meeting, AttendeeId = attendee })),
                    _wire.SendAsync("DELETE", $"/meetings/{meeting}/attendees/{attendee}")),
                _ => (
                    Describe(chime.ListAttendeeTagsAsync(new() { MeetingId = meeting, AttendeeId = attendee })),
                    _wire.SendAsync("GET", $"/meetings/{meeting}/attendees/{attendee}/tags")),
            };

            var (expected, reply) = (await direct, await overHttp);
            Describe(reply).Should().Be(expected.Text);
            switch (expected.Response)
            {
                case CreateMeetingResponse created:
                    meetings.Add(created.Meeting.MeetingId);
                    break;
                case CreateAttendeeResponse created:
                    attendees.Add(created.Attendee.AttendeeId);
                    break;
                case ListAttendeesResponse listed:
                    token = listed.NextToken;
                    break;
            }
        }
    }

    private static async Task<(string Text, object? Response)> Describe<TResponse>(Task<TResponse> call)
        where TResponse : Amazon.Runtime.AmazonWebServiceResponse
    {
        try
        {
            var response = await call;
            var members = typeof(TResponse).GetProperties().Where(property => property.DeclaringType == typeof(TResponse))
                .ToDictionary(property => property.Name, property => property.GetValue(response));
            return ($"{(int)response.HttpStatusCode} {response.ResponseMetadata.RequestId} {Canonical(JsonSerializer.SerializeToElement(members))}", response);
        }
        catch (AmazonChimeException exception)
        {
            return ($"{(int)exception.StatusCode} {exception.RequestId} {exception.ErrorCode} {((dynamic)exception).Code.Value} {exception.Message}", null);
        }
    }

    private static string Describe(WireReply reply) => reply.ErrorType is null
        ? $"{reply.Status} {reply.RequestId} {(reply.Body.Length == 0 ? "{}" : Canonical(reply.Json))}"
        : $"{reply.Status} {reply.RequestId} {reply.ErrorType} {reply.Json.GetProperty("Code")} {reply.Json.GetProperty("Message")}";

    /// <summary>The JSON with its members in alphabetical order.</summary>
    private static string Canonical(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject()
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{member.Name}:{Canonical(member.Value)}")) + "}",
        JsonValueKind.Array => $"[{string.Join(",", element.EnumerateArray().Select(Canonical))}]",
        _ => element.ToString(),
    };
}
