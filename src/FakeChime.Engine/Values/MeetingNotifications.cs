namespace FakeChime;

/// <summary>Where a meeting's notifications go.</summary>
public sealed record MeetingNotifications
{
    /// <summary>Creates notifications, also in languages that cannot set members when an object is made.</summary>
    /// <param name="snsTopicArn">The ARN of an SNS topic. The default value is null, none.</param>
    /// <param name="sqsQueueArn">The ARN of an SQS queue. The default value is null, none.</param>
    /// <param name="lambdaFunctionArn">The ARN of a Lambda function. The default value is null, none.</param>
    public static MeetingNotifications Of(string? snsTopicArn = null, string? sqsQueueArn = null, string? lambdaFunctionArn = null) =>
        new() { SnsTopicArn = snsTopicArn, SqsQueueArn = sqsQueueArn, LambdaFunctionArn = lambdaFunctionArn };

    /// <summary>The ARN of an SNS topic; null for none.</summary>
    public string? SnsTopicArn { get; init; }

    /// <summary>The ARN of an SQS queue; null for none.</summary>
    public string? SqsQueueArn { get; init; }

    /// <summary>The ARN of a Lambda function; null for none. The API <c>chime</c> has no such member.</summary>
    public string? LambdaFunctionArn { get; init; }
}
