namespace FakeChime;

/// <summary>The targets of a meeting's notifications.</summary>
public sealed record MeetingNotifications
{
    /// <summary>Creates notifications in languages that cannot set init-only members.</summary>
    /// <param name="snsTopicArn">The ARN of an SNS topic. The default is null: none.</param>
    /// <param name="sqsQueueArn">The ARN of an SQS queue. The default is null: none.</param>
    /// <param name="lambdaFunctionArn">The ARN of a Lambda function. The default is null: none.</param>
    public static MeetingNotifications Of(string? snsTopicArn = null, string? sqsQueueArn = null, string? lambdaFunctionArn = null) =>
        new() { SnsTopicArn = snsTopicArn, SqsQueueArn = sqsQueueArn, LambdaFunctionArn = lambdaFunctionArn };

    /// <summary>Gets the ARN of an SNS topic; null for none.</summary>
    public string? SnsTopicArn { get; init; }

    /// <summary>Gets the ARN of an SQS queue; null for none.</summary>
    public string? SqsQueueArn { get; init; }

    /// <summary>Gets the ARN of a Lambda function; null for none. <c>chime-sdk-meetings</c> only.</summary>
    public string? LambdaFunctionArn { get; init; }
}
