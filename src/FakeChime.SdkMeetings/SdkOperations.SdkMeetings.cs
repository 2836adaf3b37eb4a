namespace FakeChime;

/// <summary>The operations that only this API has.</summary>
internal static partial class SdkOperations
{
    public static readonly SdkOperation<UpdateAttendeeCapabilitiesRequest, FakeAttendee, UpdateAttendeeCapabilitiesResponse> UpdateAttendeeCapabilities = new(
        static (request, _) => new UpdateAttendeeCapabilities
        {
            AttendeeId = FromSdk.Path(request.AttendeeId, "AttendeeId"),
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
            Capabilities = FromSdk.CapabilitiesOf(request.Capabilities),
        },
        static (attendee, call) => new() { Attendee = ToSdk.Attendee(attendee, call) });

    public static readonly SdkOperation<BatchUpdateAttendeeCapabilitiesExceptRequest, Done, BatchUpdateAttendeeCapabilitiesExceptResponse>
        BatchUpdateAttendeeCapabilitiesExcept = new(
            static (request, _) => new BatchUpdateAttendeeCapabilitiesExcept
            {
                MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
                ExcludedAttendeeIds = FromSdk.List(request.ExcludedAttendeeIds, static item => item?.AttendeeId!),
                Capabilities = FromSdk.CapabilitiesOf(request.Capabilities),
            },
            static (_, _) => new());
}
