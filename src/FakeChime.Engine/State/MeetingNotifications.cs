namespace FakeChime;

/// <summary>Where a meeting's notifications go.</summary>
/// <param name="SnsTopicArn">The ARN of an SNS topic; null for none.</param>
/// <param name="SqsQueueArn">The ARN of an SQS queue; null for none.</param>
public sealed record MeetingNotifications(string? SnsTopicArn = null, string? SqsQueueArn = null);
