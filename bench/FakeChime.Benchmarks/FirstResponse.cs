using System.Diagnostics;

namespace FakeChime.Benchmarks;

/// <summary>The first CreateAttendee of a new process. Prints the milliseconds since the start of Main.</summary>
internal static class FirstResponse
{
    public static async Task<int> RunAsync(string target)
    {
        var start = Stopwatch.GetTimestamp();
        IServiceClient chime;
        var meetingId = "meeting";
        if (target == "fake")
        {
            var fake = new Fake();
            meetingId = fake.AddMeeting("standup").MeetingId;
            chime = fake;
        }
        else
        {
            var floor = new Floor();
            chime = Mocks.MoqOf(() => floor).Object;
        }

        await chime.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meetingId, ExternalUserId = "alice" });
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return 0;
    }
}
