using Amazon.ChimeSDKMeetings;
using Amazon.ChimeSDKMeetings.Model;
using Amazon.Runtime;

namespace Webinar;

/// <summary>
/// A webinar held in a meeting of the Amazon Chime SDK: speakers may send, the audience only receives. It knows the service by its
/// interface only.
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

    /// <summary>Opens the webinar for so many people at the most.</summary>
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
        MeetingId = (await PatientlyAsync(token => chime.CreateMeetingAsync(request, token), cancellationToken)).Meeting.MeetingId;
        note?.Invoke($"'{title}' is open for {seats} people");
    }

    /// <summary>
    /// Admits guests in batches. Those for whom there is no seat are turned away. Where the meeting has ended, the webinar opens anew and
    /// all of these guests are admitted to the new meeting, also those who already had a place in the old one.
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
            note?.Invoke($"'{_title}' had ended ({exception.Message}); it opens anew");
            await OpenAsync(_title, _seats, cancellationToken);
            admission = await AdmitToMeetingAsync(invited, cancellationToken);
        }

        note?.Invoke($"{admission.Places.Count} of {invited.Length} guests have a place, {admission.TurnedAway.Count} were turned away");
        return admission;
    }

    /// <summary>Gives a listener the floor.</summary>
    public async Task GiveFloorAsync(Place listener, CancellationToken cancellationToken = default)
    {
        var request = new UpdateAttendeeCapabilitiesRequest { MeetingId = MeetingId, AttendeeId = listener.AttendeeId, Capabilities = Speaking };
        await PatientlyAsync(token => chime.UpdateAttendeeCapabilitiesAsync(request, token), cancellationToken);
        note?.Invoke($"{listener.Guest.Name} has the floor");
    }

    /// <summary>Silences everybody but the speakers.</summary>
    public async Task SilenceAudienceAsync(IEnumerable<Place> places, CancellationToken cancellationToken = default)
    {
        var request = new BatchUpdateAttendeeCapabilitiesExceptRequest
        {
            MeetingId = MeetingId,
            ExcludedAttendeeIds = [.. places.Where(place => place.Guest.Speaks).Select(place => new AttendeeIdItem { AttendeeId = place.AttendeeId })],
            Capabilities = Listening,
        };
        await PatientlyAsync(token => chime.BatchUpdateAttendeeCapabilitiesExceptAsync(request, token), cancellationToken);
        note?.Invoke("Everybody but the speakers is silent");
    }

    /// <summary>Who may speak now, read page by page.</summary>
    public async Task<IReadOnlyList<string>> WhoMaySpeakAsync(CancellationToken cancellationToken = default)
    {
        var (speakers, request) = (new List<string>(), new ListAttendeesRequest { MeetingId = MeetingId });
        do
        {
            var page = await PatientlyAsync(token => chime.ListAttendeesAsync(request, token), cancellationToken);
            speakers.AddRange(page.Attendees.Where(MaySpeak).Select(attendee => attendee.ExternalUserId));
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        return speakers;
    }

    public async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        await PatientlyAsync(token => chime.DeleteMeetingAsync(new() { MeetingId = MeetingId }, token), cancellationToken);
        note?.Invoke("The webinar is over");
    }

    private static bool MaySpeak(Attendee attendee) =>
        attendee.Capabilities.Audio == MediaCapabilities.SendReceive || attendee.Capabilities.Audio == MediaCapabilities.Send;

    private static bool IsTransient(Exception exception) =>
        exception is ThrottlingException or ServiceFailureException or ServiceUnavailableException or HttpRequestException;

    private static AttendeeCapabilities Of(MediaCapabilities capability) => new() { Audio = capability, Video = capability, Content = capability };

    private async Task<Admission> AdmitToMeetingAsync(Guest[] guests, CancellationToken cancellationToken)
    {
        var (places, turnedAway) = (new List<Place>(), new List<TurnedAway>());
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
                var response = await PatientlyAsync(token => chime.BatchCreateAttendeeAsync(request, token), cancellationToken);
                places.AddRange(response.Attendees.Select(attendee => new Place(byEmail[attendee.ExternalUserId], attendee.AttendeeId, attendee.JoinToken)));

                var throttled = (response.Errors ?? []).Where(error => error.ErrorCode == "Throttling" && attempt < Attempts).ToArray();
                turnedAway.AddRange((response.Errors ?? []).Except(throttled).Select(error => new TurnedAway(byEmail[error.ExternalUserId], error.ErrorCode)));
                invited = [.. throttled.Select(error => byEmail[error.ExternalUserId])];
                if (invited.Length > 0)
                {
                    await WaitAsync($"{invited.Length} guests throttled", attempt, cancellationToken);
                }
            }
        }

        return new(places, turnedAway);
    }

    /// <summary>Calls the service again after a while when it is throttled or in trouble.</summary>
    private async Task<TResponse> PatientlyAsync<TResponse>(Func<CancellationToken, Task<TResponse>> call, CancellationToken cancellationToken)
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
