using Amazon.Chime;
using Amazon.Chime.Model;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IAmazonChime>(_ => new AmazonChimeClient());
var app = builder.Build();

app.MapPut("/lessons/{meetingId}/students/{student}", async (string meetingId, string student, IAmazonChime chime) =>
{
    try
    {
        var response = await chime.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meetingId, ExternalUserId = student });
        return Results.Ok(new { response.Attendee.AttendeeId, response.Attendee.JoinToken });
    }
    catch (NotFoundException)
    {
        return Results.NotFound();
    }
});

await app.RunAsync();
