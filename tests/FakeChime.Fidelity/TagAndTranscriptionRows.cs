using static FakeChime.Fidelity.Known;

namespace FakeChime.Fidelity;

[Collection(ServiceTests.Name)]
public sealed class TagAndTranscriptionRows(Service service)
{
    [Fact]
    public Task Tags() => service.RowAsync(Documented, "tags go by ARN: a key taken again has the new value, a missing one is removed in peace", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime, request => request.Tags = [new() { Key = "team", Value = "blue" }]);
        var arn = meeting.Meeting.MeetingArn;

        await chime.TagResourceAsync(new() { ResourceARN = arn, Tags = [new() { Key = "team", Value = "red" }] });
        await chime.UntagResourceAsync(new() { ResourceARN = arn, TagKeys = ["absent"] });

        (await chime.ListTagsForResourceAsync(new() { ResourceARN = arn })).Tags
            .Should().ContainSingle().Which.Should().Match<Tag>(tag => tag.Key == "team" && tag.Value == "red");
    });

    [Fact]
    public Task UnknownArn() => service.RowAsync(Documented, "an ARN that leads to no meeting is ResourceNotFoundException", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var arn = meeting.Meeting.MeetingArn.Replace(meeting.Id, Guid.NewGuid().ToString(), StringComparison.Ordinal);

        await chime.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = arn })).Should().ThrowAsync<ResourceNotFoundException>();
    });

    [Fact]
    public Task TooManyTags() => service.RowAsync(Assumed, "more than 50 tags on a resource are TooManyTagsException", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(
            chime, request => request.Tags = [.. Enumerable.Range(0, 50).Select(number => new Tag { Key = $"key{number}", Value = "" })]);

        await chime.Awaiting(it => it.TagResourceAsync(new() { ResourceARN = meeting.Meeting.MeetingArn, Tags = [new() { Key = "one-more", Value = "" }] }))
            .Should().ThrowAsync<TooManyTagsException>();
    });

    [Theory]
    [InlineData("with space")]
    [InlineData("at@sign")]
    public Task TagKeys(string key) => service.RowAsync(Documented, $"a tag key is not '{key}'", chime =>
        Refusal.OfAsync(() => OpenMeeting.CreateAsync(chime, request => request.Tags = [new() { Key = key, Value = "" }])));

    [Fact]
    public Task DuplicateKeys() => service.RowAsync(Assumed, "a key that stands twice in a request is refused", chime =>
        Refusal.OfAsync(() => OpenMeeting.CreateAsync(chime, request => request.Tags = [new() { Key = "k", Value = "1" }, new() { Key = "k", Value = "2" }])));

    [Theory]
    [InlineData("^arn:aws[^:]*:chime:[^:]+:", "arn:aws:chime:sa-east-1:")]
    [InlineData(":[0-9]{12}:", ":999999999999:")]
    public Task OtherArn(string part, string other) => service.RowAsync(Assumed, $"an ARN with {other} leads to no meeting", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        var arn = System.Text.RegularExpressions.Regex.Replace(meeting.Meeting.MeetingArn, part, other);

        await chime.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = arn })).Should().ThrowAsync<ResourceNotFoundException>();
    });

    [Fact]
    public Task EmptyLists() => service.RowAsync(Documented, "tags and keys may be none", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        await chime.TagResourceAsync(new() { ResourceARN = meeting.Meeting.MeetingArn, Tags = [] });
        await chime.UntagResourceAsync(new() { ResourceARN = meeting.Meeting.MeetingArn, TagKeys = [] });
        (await chime.ListTagsForResourceAsync(new() { ResourceARN = meeting.Meeting.MeetingArn })).Tags.Should().BeEmpty();
    });

    [Fact]
    public Task SecondStart() => service.RowAsync(Documented, "a second StartMeetingTranscription updates the configuration", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);
        await StartAsync(chime, meeting, new() { LanguageCode = TranscribeLanguageCode.EnUS });
        await StartAsync(chime, meeting, new() { LanguageCode = TranscribeLanguageCode.DeDE });

        await chime.StopMeetingTranscriptionAsync(new() { MeetingId = meeting.Id });
    });

    [Fact]
    public Task Contradiction() => service.RowAsync(Documented, "settings that contradict each other are no error of the call", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        await StartAsync(chime, meeting, new() { LanguageCode = TranscribeLanguageCode.EnUS, PiiEntityTypes = "NAME" });
    });

    [Fact]
    public Task StopWithoutStart() => service.RowAsync(Assumed, "StopMeetingTranscription without a start is UnprocessableEntityException", async chime =>
    {
        await using var meeting = await OpenMeeting.CreateAsync(chime);

        await chime.Awaiting(it => it.StopMeetingTranscriptionAsync(new() { MeetingId = meeting.Id })).Should().ThrowAsync<UnprocessableEntityException>();
    });

    private static Task StartAsync(IAmazonChimeSDKMeetings chime, OpenMeeting meeting, EngineTranscribeSettings settings) =>
        chime.StartMeetingTranscriptionAsync(new() { MeetingId = meeting.Id, TranscriptionConfiguration = new() { EngineTranscribeSettings = settings } });
}
