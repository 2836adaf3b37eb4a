namespace FakeChime;

/// <summary>The constraints on structures that several operations, or operations and seeds, share. Source: the service models and their prose.</summary>
internal static class Validation
{
    public static void NewAttendees(this RequestValidator validator, IReadOnlyList<NewAttendee>? attendees, int minimum, int maximum) =>
        validator.List("attendees", attendees, minimum, maximum, (path, attendee) =>
        {
            validator.Required($"{path}.externalUserId", attendee?.ExternalUserId, validator.Api.ExternalUserId);
            validator.Tags($"{path}.tags", attendee?.Tags, ChimeApi.TagsOfAnAttendeeInARequest);
            validator.Capabilities($"{path}.capabilities", attendee?.Capabilities);
        });

    public static void Notifications(this RequestValidator validator, string path, MeetingNotifications? notifications)
    {
        if (notifications is null)
        {
            return;
        }

        validator.Optional($"{path}.snsTopicArn", notifications.SnsTopicArn, ChimeApi.Arn);
        validator.Optional($"{path}.sqsQueueArn", notifications.SqsQueueArn, ChimeApi.Arn);
        validator.Optional($"{path}.lambdaFunctionArn", notifications.LambdaFunctionArn, ChimeApi.Arn);
    }

    public static void TenantIds(this RequestValidator validator, string path, IReadOnlyList<string>? tenantIds, int minimum) =>
        validator.List(path, tenantIds, minimum, ChimeApi.MaximumTenantIds, (entry, tenantId) => validator.Required(entry, tenantId, ChimeApi.TenantId));

    public static void Capabilities(this RequestValidator validator, string path, Capabilities? capabilities)
    {
        if (capabilities is null)
        {
            return;
        }

        validator.Required($"{path}.audio", capabilities.Audio, ChimeApi.MediaCapability);
        validator.Required($"{path}.video", capabilities.Video, ChimeApi.MediaCapability);
        validator.Required($"{path}.content", capabilities.Content, ChimeApi.MediaCapability);
        if (Receives(capabilities.Content) && !Receives(capabilities.Video))
        {
            validator.Fail($"{path}.content", $"Member can be SendReceive or Receive only where video is SendReceive or Receive");
        }
    }

    public static void Features(this RequestValidator validator, string path, MeetingFeatures? features)
    {
        if (features is null)
        {
            return;
        }

        validator.Optional($"{path}.audio.echoReduction", features.EchoReduction, ChimeApi.FeatureStatus);
        validator.Optional($"{path}.video.maxResolution", features.VideoMaxResolution, ChimeApi.VideoResolution);
        validator.Optional($"{path}.content.maxResolution", features.ContentMaxResolution, ChimeApi.ContentResolution);
        var isHigh = features.VideoMaxResolution == "FHD" || features.ContentMaxResolution == "UHD";
        validator.Range(
            $"{path}.attendee.maxCount", features.MaxCount, 1, isHigh ? ChimeApi.MaximumAttendeesInHighResolution : ChimeApi.MaximumAttendees);
        if (isHigh && features.MaxCount is null)
        {
            validator.Fail($"{path}.attendee.maxCount", $"Member must not be null with FHD video or UHD content");
        }
    }

    public static void Tags(this RequestValidator validator, string path, IReadOnlyList<KeyValuePair<string, string>>? tags, int maximum)
    {
        if (tags is null)
        {
            return;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        validator.List(path, tags, validator.Api.MinimumTags, maximum, (entry, tag) =>
        {
            validator.Required($"{entry}.key", tag.Key, validator.Api.TagKey);
            validator.Required($"{entry}.value", tag.Value, validator.Api.TagValue);
            if (tag.Key?.StartsWith(ChimeApi.ReservedPrefix, StringComparison.OrdinalIgnoreCase) == true)
            {
                validator.Fail($"{entry}.key", $"Member must not begin with {ChimeApi.ReservedPrefix}");
            }

            if (tag.Key is not null && !keys.Add(tag.Key))
            {
                validator.Fail($"{entry}.key", $"Member must be unique among the keys of the request");
            }
        });
    }

    public static void TagKeys(this RequestValidator validator, IReadOnlyList<string>? keys, int maximum)
    {
        validator.Required("tagKeys", keys);
        validator.List("tagKeys", keys, validator.Api.MinimumTags, maximum, (entry, key) => validator.Required(entry, key, validator.Api.TagKey));
    }

    public static void Transcribe(this RequestValidator validator, string path, TranscribeSettings? settings)
    {
        if (settings is null)
        {
            return;
        }

        validator.Optional($"{path}.languageCode", settings.LanguageCode, TranscriptionConstraints.LanguageCode);
        validator.Optional($"{path}.vocabularyFilterMethod", settings.VocabularyFilterMethod, TranscriptionConstraints.VocabularyFilterMethod);
        validator.Optional($"{path}.region", settings.Region, validator.Api.TranscribeRegion);
        validator.Optional($"{path}.vocabularyFilterName", settings.VocabularyFilterName, validator.Api.Text);
        validator.Optional($"{path}.vocabularyName", settings.VocabularyName, validator.Api.Text);
        validator.Optional($"{path}.partialResultsStability", settings.PartialResultsStability, TranscriptionConstraints.PartialResultsStability);
        validator.Optional($"{path}.contentIdentificationType", settings.ContentIdentificationType, TranscriptionConstraints.ContentType);
        validator.Optional($"{path}.contentRedactionType", settings.ContentRedactionType, TranscriptionConstraints.ContentType);
        validator.Optional($"{path}.piiEntityTypes", settings.PiiEntityTypes, TranscriptionConstraints.PiiEntityTypes);
        validator.Optional($"{path}.languageModelName", settings.LanguageModelName, TranscriptionConstraints.LanguageModelName);
        validator.Optional($"{path}.languageOptions", settings.LanguageOptions, TranscriptionConstraints.LanguageOptions);
        validator.Optional($"{path}.preferredLanguage", settings.PreferredLanguage, TranscriptionConstraints.LanguageCode);
        validator.Optional($"{path}.vocabularyNames", settings.VocabularyNames, TranscriptionConstraints.Names);
        validator.Optional($"{path}.vocabularyFilterNames", settings.VocabularyFilterNames, TranscriptionConstraints.Names);
    }

    public static void TranscribeMedical(this RequestValidator validator, string path, TranscribeMedicalSettings? settings)
    {
        if (settings is null)
        {
            return;
        }

        validator.Required($"{path}.languageCode", settings.LanguageCode, TranscriptionConstraints.MedicalLanguageCode);
        validator.Required($"{path}.specialty", settings.Specialty, TranscriptionConstraints.MedicalSpecialty);
        validator.Required($"{path}.type", settings.Type, TranscriptionConstraints.MedicalType);
        validator.Optional($"{path}.vocabularyName", settings.VocabularyName, validator.Api.Text);
        validator.Optional($"{path}.region", settings.Region, TranscriptionConstraints.MedicalRegion);
        validator.Optional($"{path}.contentIdentificationType", settings.ContentIdentificationType, TranscriptionConstraints.MedicalContentType);
    }

    private static bool Receives(string? capability) => capability is "SendReceive" or "Receive";
}
