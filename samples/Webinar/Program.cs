using Amazon.ChimeSDKMeetings;
using Amazon.ChimeSDKMeetings.Model;
using Amazon.Runtime;
using FakeChime;
using Webinar;

if (args.Length > 1)
{
    Console.Error.WriteLine("usage: Webinar [REGISTRATIONS.csv]");
    return 2;
}

try
{
    var guests = Registrations.Read(args.FirstOrDefault() ?? Path.Combine(AppContext.BaseDirectory, "registrations.csv"));
    if (!guests.Any(guest => guest.Speaks))
    {
        throw new InvalidDataException("Nobody on the list speaks.");
    }

    using var chime = new FakeAmazonChimeSDKMeetings();
    chime.When<BatchCreateAttendee>().PassesThrough(1).Throws<ThrottlingException>(times: 1);
    await HoldAsync(chime, guests);

    Console.WriteLine();
    Console.WriteLine("Events of the fake");
    foreach (var kind in chime.Events.GroupBy(happened => happened.Type))
    {
        Console.WriteLine($"  {kind.Key} ×{kind.Count()}");
    }

    return 0;
}
catch (Exception exception) when (exception is InvalidDataException or AmazonServiceException)
{
    Console.Error.WriteLine($"The webinar cannot be held: {exception.Message}");
    return 1;
}

static async Task HoldAsync(IAmazonChimeSDKMeetings chime, IReadOnlyList<Guest> guests)
{
    var stage = new Stage(chime, note => Console.WriteLine($"  {note}"));
    Console.WriteLine($"{guests.Count} people registered, {guests.Count(guest => guest.Speaks)} of them speak");
    await stage.OpenAsync("gardening", seats: 195);
    var admission = await stage.AdmitAsync(guests);
    foreach (var turned in admission.TurnedAway.Take(3))
    {
        Console.WriteLine($"  no place for {turned.Guest.Name}: {turned.Reason}");
    }

    if (admission.Places.FirstOrDefault(place => !place.Guest.Speaks) is { } listener)
    {
        await stage.GiveFloorAsync(listener);
    }

    Console.WriteLine($"  may speak: {string.Join(", ", await stage.WhoMaySpeakAsync())}");
    await stage.SilenceAudienceAsync(admission.Places);
    Console.WriteLine($"  may speak: {string.Join(", ", await stage.WhoMaySpeakAsync())}");
    await stage.CloseAsync();

    Console.WriteLine("The meeting has ended, and somebody is late");
    await stage.AdmitAsync(guests.Take(1));
    await stage.CloseAsync();
}
