namespace FakeChime.Tests.Operations;

public sealed class TagTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly FakeMeeting _meeting;

    public TagTests() => _meeting = _chime.AddMeeting("webinar");

    [Fact]
    public async Task Tags_go_by_ARN_and_have_values_that_may_be_empty()
    {
        await _chime.TagResourceAsync(new() { ResourceARN = _meeting.Arn, Tags = [new() { Key = "a+b,c-d.e/9:;<=_Z", Value = "" }] });
        await _chime.UntagResourceAsync(new() { ResourceARN = _meeting.Arn, TagKeys = ["absent"] });

        (await _chime.ListTagsForResourceAsync(new() { ResourceARN = _meeting.Arn })).Tags.Should().ContainSingle().Which.Value.Should().BeEmpty();
    }

    [Fact]
    public async Task A_resource_without_tags_has_an_empty_list() =>
        (await _chime.ListTagsForResourceAsync(new() { ResourceARN = _meeting.Arn })).Tags.Should().NotBeNull().And.BeEmpty();

    [Theory]
    [InlineData("with space", "fine")]
    [InlineData("at@sign", "fine")]
    [InlineData("fine", "percent%")]
    [InlineData("aws:fine", "fine")]
    public async Task Keys_and_values_have_the_characters_of_the_model(string key, string value)
    {
        var tagging = () => _chime.TagResourceAsync(new() { ResourceARN = _meeting.Arn, Tags = [new() { Key = key, Value = value }] });

        await tagging.Should().ThrowAsync<BadRequestException>();
        _meeting.Tags.Should().BeEmpty();
    }

    [Fact]
    public async Task An_empty_list_of_tags_is_sent_and_changes_nothing() =>
        await _chime.Awaiting(it => it.TagResourceAsync(new() { ResourceARN = _meeting.Arn, Tags = [] })).Should().NotThrowAsync();

    [Fact]
    public async Task An_ARN_that_leads_to_no_meeting_is_told_with_its_name()
    {
        var arn = _meeting.Arn.Replace(_meeting.MeetingId, Scene.UnknownId);

        var refused = (await _chime.Awaiting(it => it.TagResourceAsync(new() { ResourceARN = arn, Tags = [] })).Should().ThrowAsync<ResourceNotFoundException>()).Which;

        refused.ResourceName.Should().Be(arn);
        refused.Code.Should().Be("ResourceNotFound");
    }

    [Fact]
    public async Task More_tags_than_a_resource_can_have_are_TooManyTags()
    {
        List<Tag> Tags(string prefix) => [.. Enumerable.Range(0, 50).Select(number => new Tag { Key = $"{prefix}{number}", Value = "" })];
        await _chime.TagResourceAsync(new() { ResourceARN = _meeting.Arn, Tags = Tags("a") });

        var refused = (await _chime.Awaiting(it => it.TagResourceAsync(new() { ResourceARN = _meeting.Arn, Tags = Tags("b") })).Should().ThrowAsync<TooManyTagsException>()).Which;

        refused.ResourceName.Should().Be(_meeting.Arn);
        _meeting.Tags.Should().HaveCount(50);
    }
}
