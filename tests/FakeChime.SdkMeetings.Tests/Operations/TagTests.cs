namespace FakeChime.Tests.Operations;

public sealed class TagTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly FakeMeeting _meeting;

    public TagTests() => _meeting = _chime.AddMeeting("webinar");

    [Fact]
    public async Task Tag_values_can_be_empty_and_removing_unknown_keys_succeeds()
    {
        await _chime.TagResourceAsync(new() { ResourceARN = _meeting.Arn, Tags = [new() { Key = "a+b,c-d.e/9:;<=_Z", Value = "" }] });
        await _chime.UntagResourceAsync(new() { ResourceARN = _meeting.Arn, TagKeys = ["absent"] });

        (await _chime.ListTagsForResourceAsync(new() { ResourceARN = _meeting.Arn })).Tags.Should().ContainSingle().Which.Value.Should().BeEmpty();
    }

    [Fact]
    public async Task A_tag_key_that_begins_with_aws_is_rejected()
    {
        var tagging = () => _chime.TagResourceAsync(new() { ResourceARN = _meeting.Arn, Tags = [new() { Key = "aws:fine", Value = "fine" }] });

        await tagging.Should().ThrowAsync<BadRequestException>();
        _meeting.Tags.Should().BeEmpty();
    }

    [Fact]
    public async Task TagResource_throws_ResourceNotFoundException_with_the_ARN_for_an_unknown_meeting()
    {
        var arn = _meeting.Arn.Replace(_meeting.MeetingId, TestData.UnknownId);

        var rejected = (await _chime.Awaiting(it => it.TagResourceAsync(new() { ResourceARN = arn, Tags = [] }))
            .Should().ThrowAsync<ResourceNotFoundException>()).Which;

        rejected.ResourceName.Should().Be(arn);
        rejected.Code.Should().Be("ResourceNotFound");
    }

    [Fact]
    public async Task TagResource_throws_TooManyTagsException_beyond_50_tags()
    {
        List<Tag> Tags(string prefix) => [.. Enumerable.Range(0, 50).Select(number => new Tag { Key = $"{prefix}{number}", Value = "" })];
        await _chime.TagResourceAsync(new() { ResourceARN = _meeting.Arn, Tags = Tags("a") });

        var rejected = (await _chime.Awaiting(it => it.TagResourceAsync(new() { ResourceARN = _meeting.Arn, Tags = Tags("b") }))
            .Should().ThrowAsync<TooManyTagsException>()).Which;

        rejected.ResourceName.Should().Be(_meeting.Arn);
        _meeting.Tags.Should().HaveCount(50);
    }

    [Theory]
    [InlineData("eu-west-2", "123456789012")]
    [InlineData("us-east-1", "999999999999")]
    public async Task ListTagsForResource_rejects_an_ARN_of_another_region_or_account(string region, string account)
    {
        var arn = $"arn:aws:chime:{region}:{account}:meeting/{_meeting.MeetingId}";

        await _chime.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = arn })).Should().ThrowAsync<ResourceNotFoundException>();
    }

    [Fact]
    public async Task Tags_of_a_meeting_can_be_listed_until_it_ends()
    {
        var request = TestData.NewMeeting();
        request.Tags = [new() { Key = "team", Value = "blue" }];
        var meeting = (await _chime.CreateMeetingAsync(request)).Meeting;
        var listing = () => _chime.ListTagsForResourceAsync(new() { ResourceARN = meeting.MeetingArn });

        (await listing()).Tags.Should().ContainSingle().Which.Value.Should().Be("blue");
        await _chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId });
        await listing.Should().ThrowAsync<ResourceNotFoundException>();
    }
}
