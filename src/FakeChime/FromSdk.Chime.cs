using System.Reflection;
using Amazon.Runtime;

namespace FakeChime;

/// <summary>The members of requests that differ in this API, with the values of the SDK v3.</summary>
internal static partial class FromSdk
{
    private static readonly Func<ListAttendeesRequest, bool> IsSetInListAttendees =
        IsSet<ListAttendeesRequest>("IsSetMaxResults", request => request.MaxResults != 0);
    private static readonly Func<ListMeetingsRequest, bool> IsSetInListMeetings =
        IsSet<ListMeetingsRequest>("IsSetMaxResults", request => request.MaxResults != 0);

    public static CreateAttendee CreateAttendee(CreateAttendeeRequest request) => new()
    {
        MeetingId = Path(request.MeetingId, nameof(request.MeetingId)),
        ExternalUserId = request.ExternalUserId,
        Tags = Tags(request.Tags),
    };

    public static NewAttendee Attendee(CreateAttendeeRequestItem? item) => new() { ExternalUserId = item?.ExternalUserId, Tags = Tags(item?.Tags) };

    public static int? MaxResults(ListAttendeesRequest request) => IsSetInListAttendees(request) ? request.MaxResults : null;

    public static int? MaxResults(ListMeetingsRequest request) => IsSetInListMeetings(request) ? request.MaxResults : null;

    public static string? QueryArn(string? arn) => arn;

    private static MeetingNotifications? Notifications(MeetingNotificationConfiguration? configuration) =>
        configuration is null ? null : new() { SnsTopicArn = configuration.SnsTopicArn, SqsQueueArn = configuration.SqsQueueArn };

    /// <summary>
    /// In the SDK v3, a value that is set to its default reads like one that is not set. Only an internal method of the request distinguishes
    /// them. No further packages of this API will appear, so its name is safe. Without the method, the default counts as not set.
    /// </summary>
    private static Func<TRequest, bool> IsSet<TRequest>(string method, Func<TRequest, bool> otherwise)
        where TRequest : AmazonWebServiceRequest =>
        typeof(TRequest).GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, null, Type.EmptyTypes, null) is { } isSet
            ? (Func<TRequest, bool>)isSet.CreateDelegate(typeof(Func<TRequest, bool>))
            : otherwise;
}
