using Amazon.Chime;
using Amazon.Chime.Model;
using Amazon.Runtime;

namespace Classroom;

/// <summary>A lesson in an Amazon Chime meeting. It uses the service through its interface.</summary>
public sealed class Lesson(IAmazonChime chime, ILessonJournal journal, TimeProvider? timeProvider = null)
{
    public const int BatchSize = 100;
    public const int PageSize = 50;

    private readonly RetryingCaller _caller = new(timeProvider ?? TimeProvider.System, journal);
    private int _opened;

    /// <summary>The meeting of the lesson; null until it is opened.</summary>
    public string? MeetingId { get; private set; }

    public async Task OpenAsync(string name, CancellationToken cancellationToken = default)
    {
        var request = new CreateMeetingRequest
        {
            ClientRequestToken = $"{name}-{++_opened}",
            ExternalMeetingId = name,
            Tags = [new() { Key = "kind", Value = "lesson" }],
        };
        MeetingId = (await _caller.CallAsync(token => chime.CreateMeetingAsync(request, token), cancellationToken)).Meeting.MeetingId;
        journal.Note($"'{name}' is open");
    }

    /// <summary>Admits one student. Admitting the same student again gives the same seat.</summary>
    public async Task<Seat> AdmitAsync(Student student, CancellationToken cancellationToken = default)
    {
        var request = new CreateAttendeeRequest { MeetingId = MeetingId, ExternalUserId = student.StudentId, Tags = TagsOf(student) };
        return SeatOf(student, (await _caller.CallAsync(token => chime.CreateAttendeeAsync(request, token), cancellationToken)).Attendee);
    }

    /// <summary>Admits one student, and opens the lesson again if its meeting has ended.</summary>
    public async Task<Seat> AdmitLateAsync(string name, Student student, CancellationToken cancellationToken = default)
    {
        try
        {
            return await AdmitAsync(student, cancellationToken);
        }
        catch (AmazonServiceException exception) when (exception.ErrorCode == "NotFoundException")
        {
            journal.Note($"'{name}' had ended ({exception.Message}) and is opened again");
            await OpenAsync(name, cancellationToken);
            return await AdmitAsync(student, cancellationToken);
        }
    }

    /// <summary>Admits a class in batches. Throttled students are admitted separately; other students without a seat are turned away.</summary>
    public async Task<Admission> AdmitClassAsync(IEnumerable<Student> students, CancellationToken cancellationToken = default)
    {
        var (seats, turnedAway) = (new List<Seat>(), new List<TurnedAway>());
        foreach (var batch in students.Chunk(BatchSize))
        {
            var request = new BatchCreateAttendeeRequest
            {
                MeetingId = MeetingId,
                Attendees = [.. batch.Select(student => new CreateAttendeeRequestItem { ExternalUserId = student.StudentId, Tags = TagsOf(student) })],
            };
            var response = await _caller.CallAsync(token => chime.BatchCreateAttendeeAsync(request, token), cancellationToken);
            var byId = batch.DistinctBy(student => student.StudentId).ToDictionary(student => student.StudentId);
            seats.AddRange(response.Attendees.Select(attendee => SeatOf(byId[attendee.ExternalUserId], attendee)));
            foreach (var error in response.Errors)
            {
                var student = byId[error.ExternalUserId];
                if (error.ErrorCode == "Throttled")
                {
                    seats.Add(await AdmitAsync(student, cancellationToken));
                }
                else
                {
                    turnedAway.Add(new(student, error.ErrorCode));
                }
            }
        }

        journal.Note($"{seats.Count} students have a seat, {turnedAway.Count} were turned away");
        return new(seats, turnedAway);
    }

    /// <summary>Reads the ids of the students in the lesson, page by page.</summary>
    public async Task<IReadOnlyList<string>> ReadRosterAsync(CancellationToken cancellationToken = default)
    {
        var students = new List<string>();
        var request = new ListAttendeesRequest { MeetingId = MeetingId, MaxResults = PageSize };
        do
        {
            var page = await _caller.CallAsync(token => chime.ListAttendeesAsync(request, token), cancellationToken);
            students.AddRange(page.Attendees.Select(attendee => attendee.ExternalUserId));
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        return students;
    }

    public async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        await _caller.CallAsync(token => chime.DeleteMeetingAsync(new() { MeetingId = MeetingId }, token), cancellationToken);
        journal.Note("The lesson is closed");
    }

    private static List<Tag> TagsOf(Student student) => [new() { Key = "group", Value = student.Group }];

    private static Seat SeatOf(Student student, Attendee attendee) => new(student, attendee.AttendeeId, attendee.JoinToken);
}
