using System.Diagnostics;

namespace FakeChime.Benchmarks;

/// <summary>A fresh process up to its first CreateAttendee answer; prints the milliseconds since the beginning of Main.</summary>
internal static class FirstAnswer
{
    public static async Task<int> GiveAsync(string who)
    {
        var start = Stopwatch.GetTimestamp();
        IServiceClient chime;
        var meetingId = "meeting";
        if (who == "fake")
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
