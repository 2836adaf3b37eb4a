namespace FakeChime;

/// <summary>What an id is for; ids of different kinds never coincide by their number.</summary>
internal enum IdKind : ulong
{
    Meeting = 1,
    Attendee,
    JoinTokenPlace,
    JoinTokenCheck,
    NextTokenPosition,
    NextTokenCheck,
    Request,
    Client,
    Transaction,
    AudioHost,
    Event,
}
