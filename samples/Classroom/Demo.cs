using Amazon.Chime.Model;
using FakeChime;

namespace Classroom;

/// <summary>Additions of a run on the fake: a throttled call, and students who join.</summary>
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
