using System.Collections;
using System.Reflection;
using Amazon.Runtime;

namespace FakeChime.Tests.Conformance;

/// <summary>A fake with one meeting and one attendee, and a valid request for each operation.</summary>
internal sealed class ConformanceFixture
{
    public ConformanceFixture()
    {
        Meeting = Chime.AddMeeting("standup", ["alice"]);
        Attendee = Meeting.Attendees[0];
    }

    /// <summary>The operations of the API under test.</summary>
    public static IReadOnlyList<string> Operations { get; } = new FakeClient().Api.Operations;

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

    /// <summary>Every public member of the meetings and their attendees, and the number of events: what a failed call could have changed.</summary>
    public string State() => $"{string.Join("\n", Chime.Meetings.Select(StateOf))}\n{Chime.Events.Count} events";

    private static string StateOf(object? value) => value switch
    {
        FakeMeeting or FakeAttendee => string.Join(
            ", ",
            value.GetType().GetProperties().Where(property => property.Name != nameof(FakeAttendee.Meeting) && property.GetIndexParameters().Length == 0)
                .Select(property => $"{property.Name} = {StateOf(property.GetValue(value))}")),
        string text => text,
        IEnumerable list => $"[{string.Join("; ", list.Cast<object?>().Select(StateOf))}]",
        _ => value?.ToString() ?? "null",
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
        _ => ServiceExpectations.ValidValue(member, Attendee)
            ?? throw new InvalidOperationException($"{operation} has a member {member}. Add a valid value to {nameof(ValidValue)}."),
    };
}
