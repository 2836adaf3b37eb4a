using System.Net;

namespace FakeChime.Tests.Docs;

/// <summary>The application of docs/fault-sweep.md: it admits guests, and tries again after failures that can pass.</summary>
internal class Reception(IAmazonChime chime)
{
    private const int MaximumTries = 4;

    protected IAmazonChime Chime => chime;

    public Task AdmitAsync(string meetingId, string guest) => RetryAsync(
        () => chime.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meetingId, ExternalUserId = guest }));

    #region fault-sweep-bug
    public virtual async Task AdmitAllAsync(string meetingId, string[] guests)
    {
        await RetryAsync(() => chime.BatchCreateAttendeeAsync(new BatchCreateAttendeeRequest
        {
            MeetingId = meetingId,
            Attendees = [.. guests.Select(guest => new CreateAttendeeRequestItem { ExternalUserId = guest })],
        }));
    }
    #endregion

    protected static async Task<T> RetryAsync<T>(Func<Task<T>> call)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await call();
            }
            catch (Exception exception) when (IsTransient(exception) && tries < MaximumTries)
            {
                // Try again. A real application waits a while.
            }
        }
    }

    private static bool IsTransient(Exception exception) =>
        exception is HttpRequestException or AmazonChimeException { StatusCode: HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError };
}

/// <summary>The reception without the bug.</summary>
internal sealed class CarefulReception(IAmazonChime chime) : Reception(chime)
{
    #region fault-sweep-fix
    public override async Task AdmitAllAsync(string meetingId, string[] guests)
    {
        for (var tries = 1; guests.Length > 0; tries++)
        {
            var response = await RetryAsync(() => Chime.BatchCreateAttendeeAsync(new BatchCreateAttendeeRequest
            {
                MeetingId = meetingId,
                Attendees = [.. guests.Select(guest => new CreateAttendeeRequestItem { ExternalUserId = guest })],
            }));
            if (response.Errors.FirstOrDefault(error => error.ErrorCode != "Throttled" || tries == 4) is { } error)
            {
                throw new InvalidOperationException($"{error.ExternalUserId} was not admitted: {error.ErrorCode}");
            }

            guests = [.. response.Errors.Select(error => error.ExternalUserId)];
        }
    }
    #endregion
}
