namespace Webinar;

/// <summary>Somebody who registered.</summary>
public sealed record Guest(string Email, string Name, bool Speaks);

/// <summary>A guest's place in the webinar, with the token that a client joins with.</summary>
public sealed record Place(Guest Guest, string AttendeeId, string JoinToken);

/// <summary>A guest who has no place, and the service's reason.</summary>
public sealed record TurnedAway(Guest Guest, string Reason);

public sealed record Admission(IReadOnlyList<Place> Places, IReadOnlyList<TurnedAway> TurnedAway);
