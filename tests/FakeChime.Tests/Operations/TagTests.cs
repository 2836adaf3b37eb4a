using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Operations;

/// <summary>Tags of meetings, of attendees, and of meetings by ARN follow the same rules.</summary>
public sealed class TagTests
{
    public static TheoryData<string> Kinds => ["meeting", "attendee", "resource"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tags_are_listed_in_order_and_a_known_key_gets_the_new_value(string kind)
    {
        var tagged = new TaggedResource(kind);
        await tagged.TagAsync(Tag("one", "1"), Tag("two", "2"));

        await tagged.TagAsync(Tag("three", "3"), Tag("one", "uno"));

        tagged.StoredTags.Should().Equal("one=uno", "two=2", "three=3");
        (await tagged.ListAsync()).Select(tag => $"{tag.Key}={tag.Value}").Should().Equal(tagged.StoredTags);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Removing_tags_ignores_unknown_keys(string kind)
    {
        var tagged = new TaggedResource(kind);
        await tagged.TagAsync(Tag("one", "1"), Tag("two", "2"));

        await tagged.UntagAsync("two", "three");

        tagged.StoredTags.Should().Equal("one=1");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tag_keys_are_case_sensitive(string kind)
    {
        var tagged = new TaggedResource(kind);

        await tagged.TagAsync(Tag("team", "blue"), Tag("Team", "red"));

        tagged.StoredTags.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("meeting", typeof(ResourceLimitExceededException))]
    [InlineData("attendee", typeof(ResourceLimitExceededException))]
    [InlineData("resource", typeof(BadRequestException))]
    public async Task A_resource_accepts_50_tags_and_rejects_more_with_a_documented_error(string kind, Type exceptionType)
    {
        var tagged = new TaggedResource(kind);
        for (var group = 0; group < 5; group++)
        {
            await tagged.TagAsync([.. Enumerable.Range(1, 10).Select(number => Tag($"key{group}-{number}", "value"))]);
        }

        var exception = (await tagged.Awaiting(it => it.TagAsync(Tag("one", "too many"))).Should().ThrowAsync<AmazonChimeException>()).Which;

        exception.Should().BeOfType(exceptionType);
        exception.Message.Should().Be("The resource would have 51 tags; the limit is 50");
        tagged.StoredTags.Should().HaveCount(50);
        await tagged.TagAsync(Tag("key0-1", "a new value does not add a tag"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_request_with_a_repeated_tag_key_is_rejected(string kind)
    {
        var tagged = new TaggedResource(kind);

        await tagged.Awaiting(it => it.TagAsync(Tag("one", "1"), Tag("one", "2"))).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'tags.2.member.key'*Member must be unique among the keys of the request");

        tagged.StoredTags.Should().BeEmpty();
    }

    [Theory]
    [InlineData("meeting", "AWS:x")]
    [InlineData("attendee", "aws:x")]
    [InlineData("resource", "aws:")]
    public async Task A_tag_key_that_begins_with_aws_is_rejected(string kind, string key)
    {
        await new TaggedResource(kind).Awaiting(it => it.TagAsync(Tag(key, "1"))).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'tags.1.member.key'*Member must not begin with aws:");
    }

    [Theory]
    [InlineData("arn:aws:chime:us-east-1:123456789012:meeting/26675937-400e-4d37-b04e-000a197b0706")]
    [InlineData("arn:aws:chime:us-east-1:123456789012:app-instance/26675937-400e-4d37-b04e-000a197b0706")]
    [InlineData("arn:aws:sqs:us-east-1:123456789012:queue")]
    public async Task ListTagsForResource_throws_NotFoundException_for_an_unknown_ARN(string arn)
    {
        using var chime = new FakeAmazonChime();

        await chime.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = arn })).Should().ThrowAsync<NotFoundException>()
            .WithMessage($"Resource <{arn}> not found");
    }

    [Fact]
    public async Task ListTagsForResource_ignores_the_region_and_account_of_an_ARN()
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting(new MeetingSeed { Tags = [KeyValuePair.Create("team", "blue")] });

        var response = await chime.ListTagsForResourceAsync(new() { ResourceARN = $"arn:aws:chime:eu-west-1:999999999999:meeting/{meeting.MeetingId}" });

        response.Tags.Should().ContainSingle();
        meeting.Arn.Should().Be($"arn:aws:chime:us-east-1:123456789012:meeting/{meeting.MeetingId}");
    }

    private sealed class TaggedResource
    {
        private readonly FakeAmazonChime _chime = new();
        private readonly string _kind;
        private readonly FakeMeeting _meeting;
        private readonly FakeAttendee _attendee;

        public TaggedResource(string kind)
        {
            _kind = kind;
            _meeting = _chime.AddMeeting("standup", ["alice"]);
            _attendee = _meeting["alice"];
        }

        public IEnumerable<string> StoredTags => (_kind == "attendee" ? _attendee.Tags : _meeting.Tags).Select(tag => $"{tag.Key}={tag.Value}");

        public Task TagAsync(params Tag[] tags) => _kind switch
        {
            "meeting" => _chime.TagMeetingAsync(new() { MeetingId = _meeting.MeetingId, Tags = [.. tags] }),
            "attendee" => _chime.TagAttendeeAsync(new() { MeetingId = _meeting.MeetingId, AttendeeId = _attendee.AttendeeId, Tags = [.. tags] }),
            _ => _chime.TagResourceAsync(new() { ResourceARN = _meeting.Arn, Tags = [.. tags] }),
        };

        public Task UntagAsync(params string[] keys) => _kind switch
        {
            "meeting" => _chime.UntagMeetingAsync(new() { MeetingId = _meeting.MeetingId, TagKeys = [.. keys] }),
            "attendee" => _chime.UntagAttendeeAsync(new() { MeetingId = _meeting.MeetingId, AttendeeId = _attendee.AttendeeId, TagKeys = [.. keys] }),
            _ => _chime.UntagResourceAsync(new() { ResourceARN = _meeting.Arn, TagKeys = [.. keys] }),
        };

        public async Task<List<Tag>> ListAsync() => _kind switch
        {
            "meeting" => (await _chime.ListMeetingTagsAsync(new() { MeetingId = _meeting.MeetingId })).Tags,
            "attendee" => (await _chime.ListAttendeeTagsAsync(new() { MeetingId = _meeting.MeetingId, AttendeeId = _attendee.AttendeeId })).Tags,
            _ => (await _chime.ListTagsForResourceAsync(new() { ResourceARN = _meeting.Arn })).Tags,
        };
    }
}
