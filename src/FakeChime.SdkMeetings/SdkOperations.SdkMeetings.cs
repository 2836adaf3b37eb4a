namespace FakeChime;

/// <summary>The operations that only this API has.</summary>
internal static partial class SdkOperations
{
    public static readonly SdkOperation<UpdateAttendeeCapabilitiesRequest, UpdateAttendeeCapabilities, AttendeeInfo, UpdateAttendeeCapabilitiesResponse> UpdateAttendeeCapabilities = new(
        static (request, _) => new UpdateAttendeeCapabilities
        {
            AttendeeId = FromSdk.Path(request.AttendeeId, "AttendeeId"),
            MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
            Capabilities = FromSdk.CapabilitiesOf(request.Capabilities),
        },
        static attendee => new() { Attendee = ToSdk.Attendee(attendee) });

    public static readonly SdkOperation<BatchUpdateAttendeeCapabilitiesExceptRequest, BatchUpdateAttendeeCapabilitiesExcept, Unit, BatchUpdateAttendeeCapabilitiesExceptResponse>
        BatchUpdateAttendeeCapabilitiesExcept = new(
            static (request, _) => new BatchUpdateAttendeeCapabilitiesExcept
            {
                MeetingId = FromSdk.Path(request.MeetingId, "MeetingId"),
                ExcludedAttendeeIds = FromSdk.List(request.ExcludedAttendeeIds, static item => item?.AttendeeId!),
                Capabilities = FromSdk.CapabilitiesOf(request.Capabilities),
            },
            static _ => new());
}
