using System.Reflection;
using Amazon.Runtime;

namespace FakeChime.Tests.Conformance;

/// <summary>A fake with one meeting and one attendee, and a request for each operation that it answers with success.</summary>
internal sealed class ConformanceScene
{
    public ConformanceScene()
    {
        Meeting = Chime.AddMeeting("standup", ["alice"]);
        Attendee = Meeting.Attendees[0];
    }

    public FakeClient Chime { get; } = new();

    public FakeMeeting Meeting { get; }

    public FakeAttendee Attendee { get; }

    public static Type RequestType(string operation) => typeof(Tag).Assembly.GetType($"{typeof(Tag).Namespace}.{operation}Request")!;

    /// <summary>Calls the operation through the interface, as an application would.</summary>
    public async Task<AmazonWebServiceResponse> CallAsync(string operation, object request)
    {
        var method = typeof(IServiceClient).GetMethod(operation + "Async")!;
        try
        {
            var task = (Task)method.Invoke(Chime, [request, CancellationToken.None])!;
            await task;
            return (AmazonWebServiceResponse)task.GetType().GetProperty("Result")!.GetValue(task)!;
        }
        catch (TargetInvocationException exception)
        {
            throw new InvalidOperationException($"{operation} threw before it returned a task.", exception.InnerException);
        }
    }

    public object ValidRequest(string operation)
    {
        var request = Activator.CreateInstance(RequestType(operation))!;
        foreach (var property in request.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (ValidValue(property.Name, operation) is { } value)
            {
                property.SetValue(request, value);
            }
        }

        if (operation == "StopMeetingTranscription")
        {
            Chime.StartMeetingTranscriptionAsync((StartMeetingTranscriptionRequest)ValidRequest("StartMeetingTranscription")).IsCompletedSuccessfully
                .Should().BeTrue();
        }

        return request;
    }

    /// <summary>All that a failed call could have changed.</summary>
    public object State() => new
    {
        Meetings = Chime.Meetings.Select(meeting => new
        {
            meeting.MeetingId,
            meeting.IsActive,
            meeting.Transcription,
            Tags = meeting.Tags.ToArray(),
            Attendees = meeting.Attendees.Select(attendee => new { attendee.AttendeeId, Tags = attendee.Tags.ToArray() }).ToArray(),
        }).ToArray(),
        Events = Chime.Events.Count,
    };

    private object? ValidValue(string member, string operation) => member switch
    {
        "MeetingId" => Meeting.MeetingId,
        "AttendeeId" => Attendee.AttendeeId,
        "ExternalUserId" => "bob",
        "ResourceARN" => Meeting.Arn,
        "Tags" => new List<Tag> { new() { Key = "team", Value = "blue" } },
        "TagKeys" => new List<string> { "team" },
        "Attendees" => new List<CreateAttendeeRequestItem> { new() { ExternalUserId = "carol" } },
        "TranscriptionConfiguration" => new TranscriptionConfiguration { EngineTranscribeSettings = new() { LanguageCode = "en-US" } },
        "ClientRequestToken" => "token-" + operation,
        "ExternalMeetingId" or "MeetingHostId" => "host",
        "MediaRegion" => "us-east-1",
        "MaxResults" or "NextToken" => null,
        _ => TheService.ValidValue(member, Attendee)
            ?? throw new InvalidOperationException($"{operation} has a member {member}, and ValidValue knows no value for it."),
    };
}
