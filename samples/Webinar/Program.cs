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
        throw new InvalidDataException("The list of registrations has no speaker.");
    }

    using var chime = new FakeAmazonChimeSDKMeetings();
    chime.When<BatchCreateAttendee>().PassesThrough(1).Throws<ThrottlingException>(times: 1);
    await HoldAsync(chime, guests);

    Console.WriteLine();
    Console.WriteLine("Events of the fake");
    foreach (var kind in chime.Events.GroupBy(raised => raised.Type))
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
    Console.WriteLine($"{guests.Count} guests are registered, {guests.Count(guest => guest.Speaks)} of them are speakers");
    await stage.OpenAsync("gardening", seats: 195);
    var admission = await stage.AdmitAsync(guests);
    foreach (var turned in admission.TurnedAway.Take(3))
    {
        Console.WriteLine($"  no seat for {turned.Guest.Name}: {turned.Reason}");
    }

    if (admission.Seats.FirstOrDefault(seat => !seat.Guest.Speaks) is { } listener)
    {
        await stage.AllowToSpeakAsync(listener);
    }

    Console.WriteLine($"  can speak: {string.Join(", ", await stage.ReadSpeakersAsync())}");
    await stage.MuteAudienceAsync(admission.Seats);
    Console.WriteLine($"  can speak: {string.Join(", ", await stage.ReadSpeakersAsync())}");
    await stage.CloseAsync();

    Console.WriteLine("The meeting has ended, and a late guest arrives");
    await stage.AdmitAsync(guests.Take(1));
    await stage.CloseAsync();
}
