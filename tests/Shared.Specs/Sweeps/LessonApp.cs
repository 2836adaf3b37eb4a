using Amazon.Runtime;

namespace FakeChime.Tests.Sweeps;

/// <summary>The bug of a <see cref="LessonApp"/>.</summary>
internal enum Bug
{
    None,
    NoRetry,
    NewTokenForEachTry,
    StopsAtAShortPage,
    IgnoresNotFound,
    RetriesForEver,
    IgnoresRejectedItems,
}

/// <summary>An application that opens a meeting, admits students and reads the roster, with one bug or none.</summary>
internal sealed class LessonApp(IServiceClient chime, Bug bug)
{
    private const int MaximumTries = 4;

    public async Task<string> OpenAsync(string name)
    {
        var token = $"open-{name}";
        var tries = 0;
        var response = await RetryAsync(() => chime.CreateMeetingAsync(new()
        {
            ClientRequestToken = bug == Bug.NewTokenForEachTry ? $"{token}-{++tries}" : token,
            ExternalMeetingId = name,
            MediaRegion = "us-east-1",
        }));
        return response.Meeting.MeetingId;
    }

    /// <summary>Returns whether the student was admitted.</summary>
    public async Task<bool> AdmitAsync(string meetingId, string student)
    {
        try
        {
            await RetryAsync(() => chime.CreateAttendeeAsync(new() { MeetingId = meetingId, ExternalUserId = student }));
            return true;
        }
        catch (AmazonServiceException exception) when (exception.ErrorCode == "NotFoundException")
        {
            return bug == Bug.IgnoresNotFound;
        }
    }

    public async Task AdmitAllAsync(string meetingId, params string[] students)
    {
        var missing = students;
        for (var tries = 0; missing.Length > 0 && tries < MaximumTries; tries++)
        {
            var items = missing.Select(student => new CreateAttendeeRequestItem { ExternalUserId = student }).ToList();
            var response = await RetryAsync(() => chime.BatchCreateAttendeeAsync(new() { MeetingId = meetingId, Attendees = items }));
            missing = bug == Bug.IgnoresRejectedItems ? [] : [.. (response.Errors ?? []).Select(error => error.ExternalUserId)];
        }
    }

    public async Task<IReadOnlyList<string>> RosterAsync(string meetingId)
    {
        var roster = new List<string>();
        var request = new ListAttendeesRequest { MeetingId = meetingId, MaxResults = 50 };
        do
        {
            var page = await RetryAsync(() => chime.ListAttendeesAsync(request));
            roster.AddRange(page.Attendees.Select(attendee => attendee.ExternalUserId));
            if (bug == Bug.StopsAtAShortPage && page.Attendees.Count < 50)
            {
                break;
            }

            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);
        return roster;
    }

    private async Task<T> RetryAsync<T>(Func<Task<T>> call)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await call();
            }
            catch (Exception exception) when (IsTransient(exception) && (bug == Bug.RetriesForEver || (bug != Bug.NoRetry && tries < MaximumTries)))
            {
                // Try again.
            }
        }
    }

    private static bool IsTransient(Exception exception) =>
        exception is HttpRequestException or AmazonServiceException { StatusCode: (System.Net.HttpStatusCode)429 or >= System.Net.HttpStatusCode.InternalServerError };
}
