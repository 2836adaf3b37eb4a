using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Operations;

/// <summary>Tags of meetings, of attendees, and of meetings by ARN follow the same rules.</summary>
public sealed class TagTests
{
    public static TheoryData<string> Kinds => ["meeting", "attendee", "resource"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Added_tags_are_listed_in_order_and_a_known_key_takes_the_new_value(string kind)
    {
        var tagged = new Tagged(kind);
        await tagged.TagAsync(Tag("one", "1"), Tag("two", "2"));

        await tagged.TagAsync(Tag("three", "3"), Tag("one", "uno"));

        tagged.Kept.Should().Equal("one=uno", "two=2", "three=3");
        (await tagged.ListAsync()).Select(tag => $"{tag.Key}={tag.Value}").Should().Equal(tagged.Kept);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Removed_keys_are_gone_and_unknown_ones_are_ignored(string kind)
    {
        var tagged = new Tagged(kind);
        await tagged.TagAsync(Tag("one", "1"), Tag("two", "2"));

        await tagged.UntagAsync("two", "three");

        tagged.Kept.Should().Equal("one=1");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Keys_differ_by_case(string kind)
    {
        var tagged = new Tagged(kind);

        await tagged.TagAsync(Tag("team", "blue"), Tag("Team", "red"));

        tagged.Kept.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("meeting", typeof(ResourceLimitExceededException))]
    [InlineData("attendee", typeof(ResourceLimitExceededException))]
    [InlineData("resource", typeof(BadRequestException))]
    public async Task Fifty_tags_are_kept_and_one_more_is_refused_with_an_error_that_the_operation_documents(string kind, Type refusal)
    {
        var tagged = new Tagged(kind);
        for (var group = 0; group < 5; group++)
        {
            await tagged.TagAsync([.. Tags(10, $"key{group}-")]);
        }

        var exception = (await tagged.Awaiting(it => it.TagAsync(Tag("one", "too many"))).Should().ThrowAsync<AmazonChimeException>()).Which;

        exception.Should().BeOfType(refusal);
        exception.Message.Should().Be("The resource would have 51 tags; the limit is 50");
        tagged.Kept.Should().HaveCount(50);
        await tagged.TagAsync(Tag("key0-1", "a new value is no new tag"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_repeated_key_in_one_request_is_refused(string kind)
    {
        var tagged = new Tagged(kind);

        await tagged.Awaiting(it => it.TagAsync(Tag("one", "1"), Tag("one", "2"))).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'tags.2.member.key'*Member must be unique among the keys of the request");

        tagged.Kept.Should().BeEmpty();
    }

    [Theory]
    [InlineData("meeting", "AWS:x")]
    [InlineData("attendee", "aws:x")]
    [InlineData("resource", "aws:")]
    public async Task A_key_that_begins_with_the_reserved_prefix_is_refused(string kind, string key)
    {
        await new Tagged(kind).Awaiting(it => it.TagAsync(Tag(key, "1"))).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'tags.1.member.key'*Member must not begin with aws:");
    }

    [Theory]
    [InlineData("meeting")]
    [InlineData("attendee")]
    public async Task In_an_ended_meeting_nothing_is_found(string kind)
    {
        var tagged = new Tagged(kind);
        tagged.Meeting.End();

        await tagged.Awaiting(it => it.TagAsync(Tag("one", "1"))).Should().ThrowAsync<NotFoundException>();
        await tagged.Awaiting(it => it.UntagAsync("one")).Should().ThrowAsync<NotFoundException>();
        await tagged.Awaiting(it => it.ListAsync()).Should().ThrowAsync<NotFoundException>();
    }

    [Theory]
    [InlineData("arn:aws:chime:us-east-1:123456789012:meeting/26675937-400e-4d37-b04e-000a197b0706")]
    [InlineData("arn:aws:chime:us-east-1:123456789012:app-instance/26675937-400e-4d37-b04e-000a197b0706")]
    [InlineData("arn:aws:sqs:us-east-1:123456789012:queue")]
    public async Task An_ARN_that_is_no_meeting_of_the_fake_is_not_found(string arn)
    {
        using var chime = new FakeAmazonChime();

        await chime.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = arn })).Should().ThrowAsync<NotFoundException>()
            .WithMessage($"Resource <{arn}> not found");
    }

    [Fact]
    public async Task Region_and_account_of_an_ARN_do_not_matter()
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting(new MeetingSeed { Tags = [KeyValuePair.Create("team", "blue")] });

        var response = await chime.ListTagsForResourceAsync(new() { ResourceARN = $"arn:aws:chime:eu-west-1:999999999999:meeting/{meeting.MeetingId}" });

        response.Tags.Should().ContainSingle();
        meeting.Arn.Should().Be($"arn:aws:chime:us-east-1:123456789012:meeting/{meeting.MeetingId}");
    }

    private sealed class Tagged
    {
        private readonly string _kind;

        public Tagged(string kind)
        {
            _kind = kind;
            Meeting = Chime.AddMeeting("standup", ["alice"]);
            Attendee = Meeting.Attendees[0];
        }

        public FakeAmazonChime Chime { get; } = new();

        public FakeMeeting Meeting { get; }

        public FakeAttendee Attendee { get; }

        public IEnumerable<string> Kept => (_kind == "attendee" ? Attendee.Tags : Meeting.Tags).Select(tag => $"{tag.Key}={tag.Value}");

        public Task TagAsync(params Tag[] tags) => _kind switch
        {
            "meeting" => Chime.TagMeetingAsync(new() { MeetingId = Meeting.MeetingId, Tags = [.. tags] }),
            "attendee" => Chime.TagAttendeeAsync(new() { MeetingId = Meeting.MeetingId, AttendeeId = Attendee.AttendeeId, Tags = [.. tags] }),
            _ => Chime.TagResourceAsync(new() { ResourceARN = Meeting.Arn, Tags = [.. tags] }),
        };

        public Task UntagAsync(params string[] keys) => _kind switch
        {
            "meeting" => Chime.UntagMeetingAsync(new() { MeetingId = Meeting.MeetingId, TagKeys = [.. keys] }),
            "attendee" => Chime.UntagAttendeeAsync(new() { MeetingId = Meeting.MeetingId, AttendeeId = Attendee.AttendeeId, TagKeys = [.. keys] }),
            _ => Chime.UntagResourceAsync(new() { ResourceARN = Meeting.Arn, TagKeys = [.. keys] }),
        };

        public async Task<List<Tag>> ListAsync() => _kind switch
        {
            "meeting" => (await Chime.ListMeetingTagsAsync(new() { MeetingId = Meeting.MeetingId })).Tags,
            "attendee" => (await Chime.ListAttendeeTagsAsync(new() { MeetingId = Meeting.MeetingId, AttendeeId = Attendee.AttendeeId })).Tags,
            _ => (await Chime.ListTagsForResourceAsync(new() { ResourceARN = Meeting.Arn })).Tags,
        };
    }
}
