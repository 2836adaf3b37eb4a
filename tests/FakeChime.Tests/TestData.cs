using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests;

/// <summary>Values and requests that many tests use.</summary>
internal static class TestData
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public const string UnknownId = "26675937-400e-4d37-b04e-000a197b0706";

    public static FakeTimeProvider Clock() => new(Noon);

    public static FakeAmazonChime WithLimits(ChimeLimits limits) => new(new FakeChimeOptions { Limits = limits });

    public static async Task<Attendee> CreateAsync(this IAmazonChime chime, FakeMeeting meeting, string externalUserId, params Tag[] tags) =>
        (await chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = externalUserId, Tags = [.. tags] })).Attendee;

    public static Task DeleteAsync(this IAmazonChime chime, FakeAttendee attendee) =>
        chime.DeleteAttendeeAsync(new() { MeetingId = attendee.Meeting.MeetingId, AttendeeId = attendee.AttendeeId });

    public static Tag Tag(string key, string value) => new() { Key = key, Value = value };

    public static List<CreateAttendeeRequestItem> Items(params string[] externalUserIds) =>
        [.. externalUserIds.Select(id => new CreateAttendeeRequestItem { ExternalUserId = id })];

    public static IEnumerable<string> ExternalUserIds(this FakeMeeting meeting) => meeting.Attendees.Select(attendee => attendee.ExternalUserId);
}
