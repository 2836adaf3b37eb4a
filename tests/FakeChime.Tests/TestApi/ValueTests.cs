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

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static object ValueOf(Type entry)
    {
        object[] values = ["key", Blue, new NewAttendee { ExternalUserId = "alice" }];
        return values.FirstOrDefault(entry.IsInstanceOfType) ?? Activator.CreateInstance(entry)!;
    }
}
