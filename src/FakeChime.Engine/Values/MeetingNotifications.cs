namespace FakeChime;

/// <summary>Where a meeting's notifications go.</summary>
public sealed record MeetingNotifications : OneLineRecord
{
    /// <summary>The ARN of an SNS topic; null for none.</summary>
    public string? SnsTopicArn { get; init; }

    /// <summary>The ARN of an SQS queue; null for none.</summary>
    public string? SqsQueueArn { get; init; }

    /// <summary>The ARN of a Lambda function; null for none. The API <c>chime</c> has no such member.</summary>
    public string? LambdaFunctionArn { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(MeetingNotifications);
}
