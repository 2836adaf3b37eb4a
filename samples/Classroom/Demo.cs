using Amazon.Chime.Model;
using FakeChime;

namespace Classroom;

/// <summary>What a run on the fake adds to the lesson: a service that is throttled now and then, and students who really join.</summary>
internal static class Demo
{
    public static FakeAmazonChime Throttled()
    {
        var chime = new FakeAmazonChime();
        chime.When<BatchCreateAttendee>().PassesThrough(1).Throws<ThrottledClientException>(times: 1);
        return chime;
    }

    public static void Join(FakeAmazonChime chime, IEnumerable<Seat> seats)
    {
        foreach (var seat in seats)
        {
            chime.Join(seat.JoinToken);
        }
    }
}
