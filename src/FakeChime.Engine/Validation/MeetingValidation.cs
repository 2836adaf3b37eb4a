namespace FakeChime;

/// <summary>The rules for what a meeting is made with, the same for requests and seeds. Source: the service model.</summary>
internal static class MeetingValidation
{
    public static void Notifications(this ref Validator validator, MeetingNotifications? notifications)
    {
        validator.Optional("notificationsConfiguration.snsTopicArn", notifications?.SnsTopicArn, RequestConstraints.Arn);
        validator.Optional("notificationsConfiguration.sqsQueueArn", notifications?.SqsQueueArn, RequestConstraints.Arn);
        validator.Optional("notificationsConfiguration.lambdaFunctionArn", notifications?.LambdaFunctionArn, RequestConstraints.Arn);
    }

    public static void TenantIds(this ref Validator validator, IReadOnlyList<string>? tenantIds, int minimum)
    {
        validator.Length("tenantIds", tenantIds, minimum, RequestConstraints.TenantIds);
        for (var index = 0; index < tenantIds?.Count && index < RequestConstraints.TenantIds; index++)
        {
            validator.Required(validator.Entry("tenantIds", index), tenantIds[index], RequestConstraints.TenantId);
        }
    }
}
