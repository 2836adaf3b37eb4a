using static FakeChime.Fidelity.Evidence;

namespace FakeChime.Fidelity;

[Collection(ServiceSuite.Name)]
public sealed class TagAndTranscriptionTests(ServiceFixture service)
{
    [Fact]
    public Task TagResource_replaces_the_value_of_a_key_and_UntagResource_ignores_a_missing_key() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime, request => request.Tags = [new() { Key = "team", Value = "blue" }]);
        var arn = meeting.Meeting.MeetingArn;

        await chime.TagResourceAsync(new() { ResourceARN = arn, Tags = [new() { Key = "team", Value = "red" }] });
        await chime.UntagResourceAsync(new() { ResourceARN = arn, TagKeys = ["absent"] });

        (await chime.ListTagsForResourceAsync(new() { ResourceARN = arn })).Tags
            .Should().ContainSingle().Which.Should().Match<Tag>(tag => tag.Key == "team" && tag.Value == "red");
    });

    [Fact]
    public Task The_ARN_of_an_unknown_meeting_is_rejected_with_ResourceNotFoundException() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        var arn = meeting.Meeting.MeetingArn.Replace(meeting.Id, Guid.NewGuid().ToString(), StringComparison.Ordinal);

        await chime.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = arn })).Should().ThrowAsync<ResourceNotFoundException>();
    });

    [Fact]
    public Task More_than_50_tags_are_rejected_with_TooManyTagsException() => service.RowAsync(Assumed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(
            chime, request => request.Tags = [.. Enumerable.Range(0, 50).Select(number => new Tag { Key = $"key{number}", Value = "" })]);

        await chime.Awaiting(it => it.TagResourceAsync(new() { ResourceARN = meeting.Meeting.MeetingArn, Tags = [new() { Key = "one-more", Value = "" }] }))
            .Should().ThrowAsync<TooManyTagsException>();
    });

    [Theory]
    [InlineData("with space")]
    [InlineData("at@sign")]
    public Task An_invalid_tag_key_is_rejected(string key) => service.RowAsync(Documented, key, chime =>
        ValidationError.IsThrownByAsync(() => TestMeeting.CreateAsync(chime, request => request.Tags = [new() { Key = key, Value = "" }])));

    [Fact]
    public Task A_tag_key_that_occurs_twice_in_a_request_is_rejected() => service.RowAsync(Assumed, chime =>
        ValidationError.IsThrownByAsync(() => TestMeeting.CreateAsync(
            chime, request => request.Tags = [new() { Key = "k", Value = "1" }, new() { Key = "k", Value = "2" }])));

    [Theory]
    [InlineData("^arn:aws[^:]*:chime:[^:]+:", "arn:aws:chime:sa-east-1:")]
    [InlineData(":[0-9]{12}:", ":999999999999:")]
    public Task An_ARN_of_another_region_or_account_is_rejected_with_ResourceNotFoundException(string part, string other) =>
        service.RowAsync(Assumed, other, async chime =>
        {
            await using var meeting = await TestMeeting.CreateAsync(chime);
            var arn = System.Text.RegularExpressions.Regex.Replace(meeting.Meeting.MeetingArn, part, other);

            await chime.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = arn })).Should().ThrowAsync<ResourceNotFoundException>();
        });

    [Fact]
    public Task Lists_of_tags_and_tag_keys_can_be_empty() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        await chime.TagResourceAsync(new() { ResourceARN = meeting.Meeting.MeetingArn, Tags = [] });
        await chime.UntagResourceAsync(new() { ResourceARN = meeting.Meeting.MeetingArn, TagKeys = [] });
        (await chime.ListTagsForResourceAsync(new() { ResourceARN = meeting.Meeting.MeetingArn })).Tags.Should().BeEmpty();
    });

    [Fact]
    public Task A_second_StartMeetingTranscription_updates_the_configuration() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);
        await StartAsync(chime, meeting, new() { LanguageCode = TranscribeLanguageCode.EnUS });
        await StartAsync(chime, meeting, new() { LanguageCode = TranscribeLanguageCode.DeDE });

        await chime.StopMeetingTranscriptionAsync(new() { MeetingId = meeting.Id });
    });

    [Fact]
    public Task StartMeetingTranscription_accepts_contradictory_settings() => service.RowAsync(Documented, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        await StartAsync(chime, meeting, new() { LanguageCode = TranscribeLanguageCode.EnUS, PiiEntityTypes = "NAME" });
    });

    [Fact]
    public Task StopMeetingTranscription_without_a_start_throws_UnprocessableEntityException() => service.RowAsync(Assumed, async chime =>
    {
        await using var meeting = await TestMeeting.CreateAsync(chime);

        await chime.Awaiting(it => it.StopMeetingTranscriptionAsync(new() { MeetingId = meeting.Id })).Should().ThrowAsync<UnprocessableEntityException>();
    });

    private static Task StartAsync(IAmazonChimeSDKMeetings chime, TestMeeting meeting, EngineTranscribeSettings settings) =>
        chime.StartMeetingTranscriptionAsync(new() { MeetingId = meeting.Id, TranscriptionConfiguration = new() { EngineTranscribeSettings = settings } });
}
