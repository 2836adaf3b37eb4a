using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FakeChime.Http;

/// <summary>The JSON of the service: operations are read by their own names, answers are written as the shapes of the model.</summary>
[JsonSerializable(typeof(CreateMeeting))]
[JsonSerializable(typeof(CreateMeetingWithAttendees))]
[JsonSerializable(typeof(TagMeeting))]
[JsonSerializable(typeof(UntagMeeting))]
[JsonSerializable(typeof(CreateAttendee))]
[JsonSerializable(typeof(BatchCreateAttendee))]
[JsonSerializable(typeof(TagAttendee))]
[JsonSerializable(typeof(UntagAttendee))]
[JsonSerializable(typeof(TagResource))]
[JsonSerializable(typeof(UntagResource))]
[JsonSerializable(typeof(StartMeetingTranscription))]
[JsonSerializable(typeof(CreateMeetingDialOut))]
[JsonSerializable(typeof(MeetingAnswer))]
[JsonSerializable(typeof(MeetingWithAttendeesAnswer))]
[JsonSerializable(typeof(MeetingsAnswer))]
[JsonSerializable(typeof(AttendeeAnswer))]
[JsonSerializable(typeof(BatchAnswer))]
[JsonSerializable(typeof(AttendeesAnswer))]
[JsonSerializable(typeof(TagsAnswer))]
[JsonSerializable(typeof(TransactionAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>The answers are no HTML: a quote in a message is written as a quote.</summary>
    public static WireJson Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
