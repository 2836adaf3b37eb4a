using System.Runtime.CompilerServices;

namespace FakeChime;

public sealed partial class FakeAmazonChime
{
    /// <inheritdoc cref="ChimeEngine.Meetings"/>
    public IReadOnlyList<FakeMeeting> Meetings => Engine.Meetings;

    /// <inheritdoc cref="ChimeEngine.Calls"/>
    public CallLog Calls => Engine.Calls;

    /// <inheritdoc cref="ChimeEngine.Events"/>
    public EventLog Events => Engine.Events;

    /// <inheritdoc cref="ChimeEngine.AddMeeting(string?, IEnumerable{string}?)"/>
    public FakeMeeting AddMeeting(string? externalMeetingId = null, IEnumerable<string>? attendees = null) =>
        Engine.AddMeeting(externalMeetingId, attendees);

    /// <inheritdoc cref="ChimeEngine.AddMeeting(MeetingSeed)"/>
    public FakeMeeting AddMeeting(MeetingSeed seed) => Engine.AddMeeting(seed);

    /// <inheritdoc cref="ChimeEngine.AddAttendee"/>
    public FakeAttendee AddAttendee(string meetingId, AttendeeSeed seed) => Engine.AddAttendee(meetingId, seed);

    /// <inheritdoc cref="ChimeEngine.When"/>
    public Rule<TOperation> When<TOperation>(
        Func<TOperation, bool>? predicate = null, [CallerArgumentExpression(nameof(predicate))] string? predicateText = null)
        where TOperation : Operation =>
        Engine.When(predicate, predicateText);

    /// <inheritdoc cref="ChimeEngine.WhenAny"/>
    public Rule<Operation> WhenAny(
        Func<Operation, bool>? predicate = null, [CallerArgumentExpression(nameof(predicate))] string? predicateText = null) =>
        Engine.WhenAny(predicate, predicateText);

    /// <inheritdoc cref="ChimeEngine.VerifyAllRulesUsed"/>
    public void VerifyAllRulesUsed() => Engine.VerifyAllRulesUsed();

    /// <inheritdoc cref="ChimeEngine.ClearRules"/>
    public void ClearRules() => Engine.ClearRules();

    /// <inheritdoc cref="ChimeEngine.Reset"/>
    public void Reset() => Engine.Reset();

    /// <inheritdoc cref="ChimeEngine.EndMeeting"/>
    public void EndMeeting(string meetingId) => Engine.EndMeeting(meetingId);

    /// <inheritdoc cref="ChimeEngine.Join"/>
    public Presence Join(string joinToken) => Engine.Join(joinToken);

    /// <inheritdoc cref="ChimeEngine.CanJoin"/>
    public bool CanJoin(string joinToken) => Engine.CanJoin(joinToken);
}
