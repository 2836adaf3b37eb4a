namespace FakeChime.Tests.Sweeps;

/// <summary>The faults of each family: their names, the rules that reproduce them, and what the application sees.</summary>
public sealed class FaultTests
{
    private const string ConnectionLost = "Throws(() => new HttpRequestException(\"the connection was lost\")";

    private static readonly (string Fault, string Rule, string Failure)[] CreateAttendeeTransient =
    [
        ("throttled", "Throws(ChimeError.Throttled(), times: 1)", "Rate exceeded"),
        ("service unavailable", "Throws(ChimeError.ServiceUnavailable(), times: 1)", ChimeError.ServiceUnavailable().Message),
        ("service failure", "Throws(ChimeError.ServiceFailure(), times: 1)", ChimeError.ServiceFailure().Message),
        ("connection lost before the request", ConnectionLost + ", times: 1)", "the connection was lost"),
        (
            "response lost after the change (service failure)",
            "AppliesThenThrows(ChimeError.ServiceFailure(), times: 1)",
            ChimeError.ServiceFailure().Message),
        ("response lost after the change (connection)", "AppliesThen" + ConnectionLost + ", times: 1)", "the connection was lost"),
    ];

    [Fact]
    public async Task Transient_faults_are_four_errors_and_two_lost_responses_of_a_call_that_changes_something() =>
        (await FaultsOfAsync<CreateAttendee>(FaultFamilies.Transient)).Should().Equal(CreateAttendeeTransient);

    [Fact]
    public async Task Transient_faults_of_a_call_that_only_reads_have_no_lost_responses() =>
        (await FaultsOfAsync<ListAttendees>(FaultFamilies.Transient)).Should().Equal(CreateAttendeeTransient.Take(4));

    [Fact]
    public async Task Items_rejects_the_first_attendee_of_a_batch() =>
        (await FaultsOfAsync<BatchCreateAttendee>(FaultFamilies.Items)).Should().Equal(
            ("item dave rejected", "RejectsItems(item => item.ExternalUserId == \"dave\", ChimeError.Throttled(), times: 1)", "rejected: dave"));

    [Fact]
    public async Task Pages_are_short_empty_or_in_another_order() =>
        (await FaultsOfAsync<ListAttendees>(FaultFamilies.Pages)).Should().Equal(
            ("short page", "ShortensPages(maximumItems: 1, times: 1)", "page: alice, …"),
            ("empty page with a token", "ShortensPages(maximumItems: 0, times: 1)", "page: , …"),
            ("items in another order", "ReversesPages(times: 1)", "page: erin, dave, carol, alice"));

    [Fact]
    public async Task Permanent_faults_are_an_unavailable_service_and_lost_connections_from_a_call_on() =>
        (await FaultsOfAsync<CreateAttendee>(FaultFamilies.Permanent)).Should().Equal(
            ("service unavailable from here on", "Throws(ChimeError.ServiceUnavailable())", ChimeError.ServiceUnavailable().Message),
            ("connection lost from here on", ConnectionLost + ")", "the connection was lost"));

    [Fact]
    public async Task Lifecycle_ends_the_meeting_or_deletes_the_attendee_just_before_the_call() =>
        (await FaultsOfAsync<GetAttendee>(FaultFamilies.Lifecycle)).Should().Equal(
            (
                "meeting ended just before",
                "Intercepts(async (op, next, _) => { chime.Meetings.Single(op.IsOn).End(); return await next(); }, times: 1)",
                "no meeting, no attendee"),
            (
                "attendee deleted just before",
                "Intercepts(async (op, next, _) => { chime.Meetings.Single(op.IsOn).Attendees.Single(a => a.AttendeeId == op.AttendeeId).Delete(); "
                    + "return await next(); }, times: 1)",
                "no attendee"));

    [Fact]
    public async Task Lifecycle_has_no_fault_for_a_call_without_a_meeting()
    {
        var report = await FaultSweep.RunAsync(
            () => new Fake(),
            async chime =>
            {
                var response = await chime.CreateMeetingAsync(new() { ClientRequestToken = "algebra", ExternalMeetingId = "algebra", MediaRegion = "us-east-1" });
                await chime.DeleteMeetingAsync(new() { MeetingId = response.Meeting.MeetingId });
            },
            new() { Families = FaultFamilies.Lifecycle });

        report.Runs.Should().Be(2, "only DeleteMeeting names a meeting");
    }

    [Fact]
    public async Task Documented_faults_are_the_errors_of_the_operation_that_are_not_transient()
    {
        var api = new Fake().Api;

        var faults = await FaultsOfAsync<ListAttendees>(FaultFamilies.Documented);

        faults.Select(fault => fault.Fault).Should().BeEquivalentTo(
            api.MetadataOf("ListAttendees").Errors.Select(api.ExceptionNameOf)
                .Where(name => name is not ("ThrottledClientException" or "ThrottlingException" or "ServiceFailureException" or "ServiceUnavailableException")));
        faults.Should().Contain(("ForbiddenException", "Throws(ChimeError.Forbidden(), times: 1)", ChimeError.Forbidden().Message));
    }

    [Fact]
    public async Task The_rule_of_a_later_call_lets_the_earlier_calls_of_its_operation_pass() =>
        (await RulesOfTwoCallsAsync(_ => { })).Should().Equal(
            "chime.When<CreateAttendee>().Throws(ChimeError.ServiceUnavailable());",
            "chime.When<CreateAttendee>().PassesThrough(times: 1).Throws(ChimeError.ServiceUnavailable());");

    [Fact]
    public async Task The_rule_of_a_later_call_counts_the_calls_itself_if_the_scenario_has_rules() =>
        (await RulesOfTwoCallsAsync(chime => chime.When<GetMeeting>().Hangs())).Should().Equal(
            "chime.When<CreateAttendee>().Throws(ChimeError.ServiceUnavailable());",
            "var calls1 = 0; chime.When<CreateAttendee>(_ => ++calls1 >= 2).Throws(ChimeError.ServiceUnavailable());");

    /// <summary>Sweeps a scenario that survives nothing, and returns what it reports for the calls of an operation.</summary>
    private static async Task<IEnumerable<(string Fault, string Rule, string Failure)>> FaultsOfAsync<TOperation>(FaultFamilies family)
        where TOperation : Operation
    {
        var report = await FaultSweep.ExploreAsync(() => new Fake(), CallEachOnceAsync, new() { Families = family });
        var start = $"chime.When<{typeof(TOperation).Name}>().";
        return report.Failures.Where(failure => failure.Rules!.StartsWith(start, StringComparison.Ordinal)).Select(failure =>
            (failure.Faults.Single(), failure.Rules!.Substring(start.Length).TrimEnd(';'), failure.Exception.Message));
    }

    private static async Task CallEachOnceAsync(Fake chime)
    {
        var algebra = chime.AddMeeting("algebra", ["alice"]);
        var alice = algebra["alice"].AttendeeId;
        await chime.CreateAttendeeAsync(new() { MeetingId = algebra.MeetingId, ExternalUserId = "carol" });
        var batch = await chime.BatchCreateAttendeeAsync(new() { MeetingId = algebra.MeetingId, Attendees = TestData.Items("dave", "erin") });
        Fail(batch.Errors is { Count: > 0 }, () => $"rejected: {string.Join(", ", batch.Errors.Select(error => error.ExternalUserId))}");
        var page = await chime.ListAttendeesAsync(new() { MeetingId = algebra.MeetingId });
        var users = string.Join(", ", page.Attendees.Select(attendee => attendee.ExternalUserId));
        Fail(users != "alice, carol, dave, erin", () => $"page: {users}{(page.NextToken is null ? "" : ", …")}");
        try
        {
            await chime.GetAttendeeAsync(new() { MeetingId = algebra.MeetingId, AttendeeId = alice });
        }
        catch (NotFoundException)
        {
            throw new InvalidOperationException(algebra.IsActive ? "no attendee" : "no meeting, no attendee");
        }
    }

    private static void Fail(bool fails, Func<string> message)
    {
        if (fails)
        {
            throw new InvalidOperationException(message());
        }
    }

    private static async Task<IEnumerable<string>> RulesOfTwoCallsAsync(Action<Fake> arrange)
    {
        var report = await FaultSweep.ExploreAsync(
            () => new Fake(),
            async chime =>
            {
                arrange(chime);
                var algebra = chime.AddMeeting("algebra");
                await chime.CreateAsync(algebra, "alice");
                await chime.CreateAsync(algebra, "bob");
            },
            new() { Families = FaultFamilies.Permanent });
        return report.Failures.Where(failure => failure.Faults.Single().StartsWith("service", StringComparison.Ordinal)).Select(failure => failure.Rules!);
    }
}
