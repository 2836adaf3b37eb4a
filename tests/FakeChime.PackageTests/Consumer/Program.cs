// The program of ConsumerTests, which adds aliases for Fake, IServiceClient and Throttled.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using Amazon.Runtime;
using FakeChime;
using Microsoft.Extensions.Time.Testing;

Console.WriteLine($"runtime: {RuntimeInformation.FrameworkDescription}");
Console.WriteLine($"core: {typeof(AmazonServiceException).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()!.Version}");

var clock = new FakeTimeProvider();
var chime = new Fake(new FakeChimeOptions { TimeProvider = clock, AutoEnd = AutoEndRules.SdkMeetings });
IServiceClient client = chime;
var events = new List<MeetingEvent>();
var subscription = chime.Events.Subscribe(events.Add);

var meeting = (await client.CreateMeetingAsync(
    new CreateMeetingRequest { ClientRequestToken = "standup-1", ExternalMeetingId = "standup", MediaRegion = "eu-central-1" })).Meeting;
foreach (var user in new[] { "alice", "bob", "carol" })
{
    await client.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meeting.MeetingId, ExternalUserId = user });
}

chime.When<CreateAttendee>(op => op.ExternalUserId == "dave").Throws<Throttled>(times: 1);
try
{
    await client.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meeting.MeetingId, ExternalUserId = "dave" });
}
catch (Throttled exception)
{
    Console.WriteLine($"dave: {exception.ErrorCode}");
}

// The AWS SDK has asynchronous paginators on .NET, and synchronous ones on .NET Framework.
var request = new ListAttendeesRequest { MeetingId = meeting.MeetingId, MaxResults = 2 };
#if NETFRAMEWORK
foreach (var page in client.Paginators.ListAttendees(request).Responses)
#else
await foreach (var page in client.Paginators.ListAttendees(request).Responses)
#endif
{
    Console.WriteLine($"page: {string.Join(" ", page.Attendees.Select(attendee => attendee.ExternalUserId))}");
}

Console.WriteLine($"calls: {string.Join(" ", chime.Calls.Of<CreateAttendee>().Select(call => call.Operation.ExternalUserId))}");

clock.Advance(TimeSpan.FromMinutes(5));
subscription.Dispose();
Console.WriteLine($"events: {string.Join(" ", events.Select(meetingEvent => meetingEvent.Type))}");
Console.WriteLine($"ended: {events.Last().ToEventBridgeJson().Contains("MeetingEnded")}");
