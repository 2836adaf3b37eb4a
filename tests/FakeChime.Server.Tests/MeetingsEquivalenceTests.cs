using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Server.Tests;

/// <summary>
/// For random sequences of operations of chime-sdk-meetings, the HTTP door and the engine itself on equal seeds have equal calls and equal
/// answers.
/// </summary>
public sealed class MeetingsEquivalenceTests : IDisposable
{
    private static readonly string[] Users = ["alice", "bob", "carol", "x", "Zoë «7b»"];
    private static readonly string[] Rights = ["SendReceive", "Send", "Receive", "None", "All"];
    private static readonly ChimeEngineOptions Options = new()
    {
        Seed = 7,
        Limits = new() { AttendeesPerMeeting = 4, ActiveMeetings = 3 },
        TimeProvider = new FakeTimeProvider(),
    };

    private readonly Wire _wire = new(Options, ChimeApi.SdkMeetings);

    public void Dispose() => _wire.Dispose();

    [Property(MaxTest = 100)]
    public void Both_give_the_same_answers(byte[] script) => PlayAsync(script).GetAwaiter().GetResult();

    private async Task PlayAsync(byte[] script)
    {
        using var engine = new ChimeEngine(ChimeApi.SdkMeetings, Options);
        _wire.Engine.Reset();
        foreach (var number in script)
        {
            var meeting = engine.Meetings.LastOrDefault()?.MeetingId ?? "malformed";
            var attendee = engine.Meetings.LastOrDefault()?.Attendees.LastOrDefault()?.AttendeeId ?? "26675937-400e-4d37-b04e-000a197b2713";
            var arn = engine.Meetings.LastOrDefault()?.Arn ?? "arn:nowhere";
            var (user, right) = (Users[number / 11 % Users.Length], Rights[number / 7 % Rights.Length]);
            var rights = new Capabilities { Audio = right, Video = "Receive", Content = "None" };
            var tags = new[] { KeyValuePair.Create("team", user) };
            await ((number % 11) switch
            {
                0 or 1 => BothAsync(
                    new CreateMeeting
                    {
                        ClientRequestToken = $"token{number}",
                        ExternalMeetingId = user,
                        MediaRegion = "us-east-1",
                        MeetingFeatures = new() { MaxCount = number, EchoReduction = "AVAILABLE" },
                    },
                    "POST", "/meetings",
                    new
                    {
                        ClientRequestToken = $"token{number}",
                        ExternalMeetingId = user,
                        MediaRegion = "us-east-1",
                        MeetingFeatures = new { Audio = new { EchoReduction = "AVAILABLE" }, Attendee = new { MaxCount = (int)number } },
                    }),
                2 => BothAsync(new GetMeeting { MeetingId = meeting }, "GET", $"/meetings/{meeting}"),
                3 => BothAsync(new DeleteMeeting { MeetingId = meeting }, "DELETE", $"/meetings/{meeting}"),
                4 => BothAsync(
                    new CreateAttendee { MeetingId = meeting, ExternalUserId = user, Capabilities = rights },
                    "POST",
                    $"/meetings/{meeting}/attendees",
                    new { ExternalUserId = user, Capabilities = rights }),
                5 => BothAsync(
                    new BatchCreateAttendee
                    {
                        MeetingId = meeting,
                        Attendees = [new() { ExternalUserId = user }, new() { ExternalUserId = "dave", Capabilities = rights }],
                    },
                    "POST", $"/meetings/{meeting}/attendees?operation=batch-create",
                    new { Attendees = new object[] { new { ExternalUserId = user }, new { ExternalUserId = "dave", Capabilities = rights } } }),
                6 => BothAsync(
                    new ListAttendees { MeetingId = meeting, MaxResults = number % 4 }, "GET", $"/meetings/{meeting}/attendees?max-results={number % 4}"),
                7 => BothAsync(
                    new UpdateAttendeeCapabilities { MeetingId = meeting, AttendeeId = attendee, Capabilities = rights },
                    "PUT",
                    $"/meetings/{meeting}/attendees/{attendee}/capabilities",
                    new { Capabilities = rights }),
                8 => BothAsync(
                    new BatchUpdateAttendeeCapabilitiesExcept { MeetingId = meeting, ExcludedAttendeeIds = [attendee], Capabilities = rights },
                    "PUT", $"/meetings/{meeting}/attendees/capabilities?operation=batch-update-except",
                    new { ExcludedAttendeeIds = new[] { new { AttendeeId = attendee } }, Capabilities = rights }),
                9 => BothAsync(
                    new TagResource { ResourceARN = arn, Tags = tags }, "POST", "/tags?operation=tag-resource", new { ResourceARN = arn, Tags = tags }),
                _ => BothAsync(new DeleteAttendee { MeetingId = meeting, AttendeeId = attendee }, "DELETE", $"/meetings/{meeting}/attendees/{attendee}"),
            });

            async Task BothAsync<TResult>(Operation<TResult> operation, string method, string path, object? body = null)
                where TResult : class
            {
                var answer = await engine.ExecuteAsync(operation);
                var reply = await _wire.SendJsonAsync(method, path, body);

                _wire.Engine.Calls.Last().Operation.Should().Be(operation);
                _wire.Engine.Calls.Last().ToString().Should().Be(answer.Call.ToString());
                reply.Status.Should().Be(answer.Outcome.Error?.StatusCode ?? engine.Api.SuccessStatusOf(operation));
                reply.RequestId.Should().Be(answer.Call.RequestId);
                reply.ErrorType.Should().Be(answer.Outcome.Error is { } error ? engine.Api.ExceptionNameOf(error.Kind) : null);
                if (answer.Outcome.Result is FakeAttendee created)
                {
                    reply.Json.GetProperty("Attendee").GetProperty("JoinToken").GetString().Should().Be(created.JoinToken);
                }
            }
        }
    }
}
