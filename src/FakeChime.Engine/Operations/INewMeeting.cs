namespace FakeChime;

/// <summary>What CreateMeeting and CreateMeetingWithAttendees have in common.</summary>
internal interface INewMeeting
{
    string? ClientRequestToken { get; }

    string? ExternalMeetingId { get; }

    string? MeetingHostId { get; }

    string? MediaRegion { get; }

    IReadOnlyList<KeyValuePair<string, string>>? Tags { get; }

    MeetingNotifications? NotificationsConfiguration { get; }
}

internal static class NewMeetingValidation
{
    public static void NewMeeting(this ref Validation validation, INewMeeting meeting)
    {
        validation.Required("clientRequestToken", meeting.ClientRequestToken, ApiRules.ClientRequestToken);
        validation.Optional("externalMeetingId", meeting.ExternalMeetingId, ApiRules.ExternalMeetingId);
        validation.Optional("meetingHostId", meeting.MeetingHostId, ApiRules.ExternalUserId);
        validation.Optional("mediaRegion", meeting.MediaRegion, ApiRules.MediaRegion);
        validation.Tags("tags", meeting.Tags, ApiRules.TagsInARequest);
        validation.Optional("notificationsConfiguration.snsTopicArn", meeting.NotificationsConfiguration?.SnsTopicArn, ApiRules.Arn);
        validation.Optional("notificationsConfiguration.sqsQueueArn", meeting.NotificationsConfiguration?.SqsQueueArn, ApiRules.Arn);
    }
}
