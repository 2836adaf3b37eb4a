using Amazon.ChimeSDKMeetings;
using Amazon.ChimeSDKMeetings.Model;
using Amazon.Runtime;

namespace Webinar;

/// <summary>
/// A webinar in a meeting of the Amazon Chime SDK: speakers send and receive, the audience only receives. It uses the service through its
/// interface.
/// </summary>
public sealed class Stage(IAmazonChimeSDKMeetings chime, Action<string>? note = null, TimeProvider? timeProvider = null)
{
    public const int BatchSize = 100;
    public const int Attempts = 4;

    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;
    private string? _title;
    private int _seats;
    private int _opened;

    /// <summary>The meeting of the webinar; null until it is opened.</summary>
    public string? MeetingId { get; private set; }

    private static AttendeeCapabilities Speaking => Of(MediaCapabilities.SendReceive);

    private static AttendeeCapabilities Listening => Of(MediaCapabilities.Receive);

    /// <summary>Opens the webinar with a maximum number of attendees.</summary>
    public async Task OpenAsync(string title, int seats, CancellationToken cancellationToken = default)
    {
        (_title, _seats) = (title, seats);
        var request = new CreateMeetingRequest
        {
            ClientRequestToken = $"{title}-{++_opened}",
            ExternalMeetingId = title,
            MediaRegion = "eu-central-1",
            MeetingFeatures = new() { Attendee = new() { MaxCount = seats } },
        };
        MeetingId = (await CallAsync(token => chime.CreateMeetingAsync(request, token), cancellationToken)).Meeting.MeetingId;
        note?.Invoke($"'{title}' is open for {seats} guests");
    }

    /// <summary>
    /// Admits guests in batches. Guests without a seat are turned away. If the meeting has ended, the webinar is opened again, and all these
    /// guests are admitted to the new meeting, including those who had a seat in the old one.
    /// </summary>
    public async Task<Admission> AdmitAsync(IEnumerable<Guest> guests, CancellationToken cancellationToken = default)
    {
        Guest[] invited = [.. guests.DistinctBy(guest => guest.Email)];
        Admission admission;
        try
        {
            admission = await AdmitToMeetingAsync(invited, cancellationToken);
        }
        catch (NotFoundException exception) when (_title is not null)
        {
            note?.Invoke($"'{_title}' had ended ({exception.Message}) and is opened again");
            await OpenAsync(_title, _seats, cancellationToken);
            admission = await AdmitToMeetingAsync(invited, cancellationToken);
        }

        note?.Invoke($"{admission.Seats.Count} of {invited.Length} guests have a seat, {admission.TurnedAway.Count} were turned away");
        return admission;
    }

    /// <summary>Allows a listener to speak.</summary>
    public async Task AllowToSpeakAsync(Seat listener, CancellationToken cancellationToken = default)
    {
        var request = new UpdateAttendeeCapabilitiesRequest { MeetingId = MeetingId, AttendeeId = listener.AttendeeId, Capabilities = Speaking };
        await CallAsync(token => chime.UpdateAttendeeCapabilitiesAsync(request, token), cancellationToken);
        note?.Invoke($"{listener.Guest.Name} can speak");
    }

    /// <summary>Mutes all attendees except the speakers.</summary>
    public async Task MuteAudienceAsync(IEnumerable<Seat> seats, CancellationToken cancellationToken = default)
    {
        var request = new BatchUpdateAttendeeCapabilitiesExceptRequest
        {
            MeetingId = MeetingId,
            ExcludedAttendeeIds = [.. seats.Where(seat => seat.Guest.Speaks).Select(seat => new AttendeeIdItem { AttendeeId = seat.AttendeeId })],
            Capabilities = Listening,
        };
        await CallAsync(token => chime.BatchUpdateAttendeeCapabilitiesExceptAsync(request, token), cancellationToken);
        note?.Invoke("All attendees except the speakers are muted");
    }

    /// <summary>Gets the attendees who can speak, page by page.</summary>
    public async Task<IReadOnlyList<string>> ReadSpeakersAsync(CancellationToken cancellationToken = default)
    {
        var (speakers, request) = (new List<string>(), new ListAttendeesRequest { MeetingId = MeetingId });
        do
        {
            var page = await CallAsync(token => chime.ListAttendeesAsync(request, token), cancellationToken);
            speakers.AddRange(page.Attendees.Where(CanSpeak).Select(attendee => attendee.ExternalUserId));
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        return speakers;
    }

    public async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        await CallAsync(token => chime.DeleteMeetingAsync(new() { MeetingId = MeetingId }, token), cancellationToken);
        note?.Invoke("The webinar is closed");
    }

    private static bool CanSpeak(Attendee attendee) =>
        attendee.Capabilities.Audio == MediaCapabilities.SendReceive || attendee.Capabilities.Audio == MediaCapabilities.Send;

    private static bool IsTransient(Exception exception) =>
        exception is ThrottlingException or ServiceFailureException or ServiceUnavailableException or HttpRequestException;

    private static AttendeeCapabilities Of(MediaCapabilities capability) => new() { Audio = capability, Video = capability, Content = capability };

    private async Task<Admission> AdmitToMeetingAsync(Guest[] guests, CancellationToken cancellationToken)
    {
        var (seats, turnedAway) = (new List<Seat>(), new List<TurnedAway>());
        foreach (var batch in guests.Chunk(BatchSize))
        {
            var (byEmail, invited) = (batch.ToDictionary(guest => guest.Email), batch);
            for (var attempt = 1; invited.Length > 0; attempt++)
            {
                var request = new BatchCreateAttendeeRequest
                {
                    MeetingId = MeetingId,
                    Attendees = [.. invited.Select(guest => new CreateAttendeeRequestItem
                    {
                        ExternalUserId = guest.Email,
                        Capabilities = guest.Speaks ? Speaking : Listening,
                    })],
                };
                var response = await CallAsync(token => chime.BatchCreateAttendeeAsync(request, token), cancellationToken);
                seats.AddRange(response.Attendees.Select(attendee => new Seat(byEmail[attendee.ExternalUserId], attendee.AttendeeId, attendee.JoinToken)));

                var throttled = (response.Errors ?? []).Where(error => error.ErrorCode == "Throttling" && attempt < Attempts).ToArray();
                turnedAway.AddRange((response.Errors ?? []).Except(throttled).Select(error => new TurnedAway(byEmail[error.ExternalUserId], error.ErrorCode)));
                invited = [.. throttled.Select(error => byEmail[error.ExternalUserId])];
                if (invited.Length > 0)
                {
                    await WaitAsync($"{invited.Length} guests throttled", attempt, cancellationToken);
                }
            }
        }

        return new(seats, turnedAway);
    }

    /// <summary>Calls the service and retries throttled requests and failures of the service after a delay.</summary>
    private async Task<TResponse> CallAsync<TResponse>(Func<CancellationToken, Task<TResponse>> call, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call(cancellationToken);
            }
            catch (Exception exception) when (IsTransient(exception) && attempt < Attempts)
            {
                await WaitAsync((exception as AmazonServiceException)?.ErrorCode ?? exception.Message, attempt, cancellationToken);
            }
        }
    }

    private async Task WaitAsync(string reason, int attempt, CancellationToken cancellationToken)
    {
        note?.Invoke($"{reason}, attempt {attempt} of {Attempts}");
        await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), _timeProvider, cancellationToken);
    }
}
