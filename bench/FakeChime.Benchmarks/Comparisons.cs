using System.Net;
using System.Text;
using Amazon.Runtime;
using Moq;
using NSubstitute;

namespace FakeChime.Benchmarks;

/// <summary>
/// A minimal fake: one dictionary insert or look-up, the response objects of the real client, and a completed task. It has no validation,
/// limits, locks or log.
/// </summary>
internal sealed class Floor
{
    private readonly Dictionary<string, (string AttendeeId, string JoinToken)> _byExternalUserId = [];
    private int _ids;

    public Task<CreateAttendeeResponse> CreateAttendeeAsync(CreateAttendeeRequest request)
    {
        if (!_byExternalUserId.TryGetValue(request.ExternalUserId, out var entry))
        {
            var id = NewId();
            entry = (id, Convert.ToBase64String(Encoding.ASCII.GetBytes($"{id}:{NewId()}")).TrimEnd('='));
            _byExternalUserId.Add(request.ExternalUserId, entry);
        }

        return Task.FromResult(new CreateAttendeeResponse
        {
            Attendee = Shapes.Attendee(entry.AttendeeId, request.ExternalUserId, entry.JoinToken),
            HttpStatusCode = HttpStatusCode.Created,
            ResponseMetadata = new ResponseMetadata { RequestId = NewId() },
        });
    }

    private string NewId() => new Guid(++_ids, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).ToString();
}

/// <summary>Typical mocks: callbacks on a dictionary, with set-ups only for the calls of the test.</summary>
internal static class Mocks
{
    public static Mock<IServiceClient> MoqOf(Func<Floor> floor)
    {
        var mock = new Mock<IServiceClient>();
        mock.Setup(chime => chime.CreateMeetingAsync(It.IsAny<CreateMeetingRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => new CreateMeetingResponse { Meeting = new Meeting { MeetingId = "meeting" } });
        mock.Setup(chime => chime.CreateAttendeeAsync(It.IsAny<CreateAttendeeRequest>(), It.IsAny<CancellationToken>()))
            .Returns((CreateAttendeeRequest request, CancellationToken _) => floor().CreateAttendeeAsync(request));
        return mock;
    }

    public static IServiceClient NSubstituteOf(Func<Floor> floor)
    {
        var substitute = Substitute.For<IServiceClient>();
        substitute.CreateMeetingAsync(default!, default)
            .ReturnsForAnyArgs(_ => Task.FromResult(new CreateMeetingResponse { Meeting = new Meeting { MeetingId = "meeting" } }));
        substitute.CreateAttendeeAsync(default!, default).ReturnsForAnyArgs(call => floor().CreateAttendeeAsync(call.Arg<CreateAttendeeRequest>()));
        return substitute;
    }
}
