namespace Webinar;

/// <summary>A registered guest.</summary>
public sealed record Guest(string Email, string Name, bool Speaks);

/// <summary>A guest with a seat in the webinar, and the token to join with.</summary>
public sealed record Seat(Guest Guest, string AttendeeId, string JoinToken);

/// <summary>A guest without a seat, and the error code.</summary>
public sealed record TurnedAway(Guest Guest, string Reason);

/// <summary>The result of the admission of guests.</summary>
public sealed record Admission(IReadOnlyList<Seat> Seats, IReadOnlyList<TurnedAway> TurnedAway);
