namespace FakeChime.Tests.TestApi;

/// <summary>The lists of operations and results are copied, and compared by their entries.</summary>
public sealed class ValueTests
{
    private static readonly KeyValuePair<string, string> Blue = KeyValuePair.Create("team", "blue");

    [Fact]
    public async Task A_list_in_the_result_of_Returns_is_copied()
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting("standup", ["alice", "bob"]);
        List<AttendeeInfo> attendees = [new() { ExternalUserId = "ghost" }];
        chime.When<ListAttendees>().Returns(new AttendeePage { Attendees = attendees });
        await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId });

        attendees.Clear();

        var call = chime.Calls.Of<ListAttendees>().Single();
        call.Result().Should().Be(new AttendeePage { Attendees = [new() { ExternalUserId = "ghost" }] });
        call.ToString().Should().EndWith("→ 1 attendee, scripted by When<ListAttendees>().Returns(1 attendee)");
    }

    [Fact]
    public void Lists_of_operations_and_results_are_copied_and_compared_by_value()
    {
        var records = typeof(Operation).Assembly.GetTypes()
            .Where(type => type.GetMethod("<Clone>$") is not null && type.GetConstructor(Type.EmptyTypes) is not null && !type.IsAbstract);
        var lists = records.SelectMany(type => type.GetProperties().Where(property => IsList(property.PropertyType)).Select(property => (type, property)))
            .ToArray();

        lists.Should().HaveCountGreaterThan(10);
        foreach (var (type, property) in lists)
        {
            var entry = property.PropertyType.GetGenericArguments()[0];
            var (one, other) = (Activator.CreateInstance(type)!, Activator.CreateInstance(type)!);
            var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(entry))!;
            list.Add(ValueOf(entry));
            property.SetValue(one, list);
            property.SetValue(other, list);
            list.Clear();

            one.Should().Be(other, $"{type.Name}.{property.Name}");
            ((System.Collections.IEnumerable)property.GetValue(one)!).Cast<object>().Should().ContainSingle($"{type.Name}.{property.Name}");
        }
    }

    public static TheoryData<object, string> Texts => new()
    {
        { Unit.Value, "done" },
        { new NewAttendee { ExternalUserId = "alice" }, "alice" },
        { new MeetingInfo { MeetingId = "m-1" }, "m-1" },
        { Standup, "standup (m-1)" },
        { new MeetingPage { Meetings = [Standup] }, "1 meeting" },
        { new MeetingPage { Meetings = [Standup, Standup], NextToken = "next" }, "2 meetings, more follow" },
        { new AttendeePage { Attendees = [Alice], NextToken = "next" }, "1 attendee, more follow" },
        { new AttendeeBatch { Attendees = [Alice, Alice], Errors = [] }, "2 attendees" },
        { new AttendeeBatch { Attendees = [Alice], Errors = [Mallory] }, "1 attendee, 1 error: [mallory: Throttled (429): Rate exceeded]" },
        { new MeetingWithAttendees { Meeting = Standup, Attendees = [Alice], Errors = [] }, "standup (m-1), 1 attendee" },
        {
            new MeetingWithAttendees { Meeting = Standup, Attendees = [], Errors = [Mallory, Mallory] },
            "standup (m-1), 0 attendees, 2 errors: [mallory: Throttled (429): Rate exceeded, mallory: Throttled (429): Rate exceeded]"
        },
        { new TagList { Tags = [Blue] }, "[[team, blue]]" },
        { new BatchCreateAttendee { Attendees = [Guest(1), Guest(2), Guest(3)] }.Attendees!, "[guest1, guest2, guest3]" },
        { new BatchCreateAttendee { Attendees = [Guest(1), Guest(2), Guest(3), Guest(4), Guest(5)] }.Attendees!, "[guest1, guest2, guest3, … 2 more]" },
    };

    private static MeetingInfo Standup => new() { MeetingId = "m-1", ExternalMeetingId = "standup" };

    private static AttendeeInfo Alice => new() { AttendeeId = "a-1", ExternalUserId = "alice" };

    private static AttendeeError Mallory => new() { ExternalUserId = "mallory", Error = ChimeError.Throttled() };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void ToString_of_results_and_lists_is_their_short_form_in_the_call_log(object result, string text) => result.ToString().Should().Be(text);

    private static NewAttendee Guest(int number) => new() { ExternalUserId = $"guest{number}" };

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static object ValueOf(Type entry)
    {
        object[] values = ["key", Blue, new NewAttendee { ExternalUserId = "alice" }];
        return values.FirstOrDefault(entry.IsInstanceOfType) ?? Activator.CreateInstance(entry)!;
    }
}
