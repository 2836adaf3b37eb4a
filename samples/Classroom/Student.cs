namespace Classroom;

/// <summary>A line of the class roster.</summary>
public sealed record Student(string StudentId, string Name, string Group);

/// <summary>A student who has a seat in the lesson, and the token to take it with.</summary>
public sealed record Seat(Student Student, string AttendeeId, string JoinToken);

/// <summary>A student who got no seat, and why.</summary>
public sealed record TurnedAway(Student Student, string Reason);

/// <summary>How the admission of a class ended.</summary>
public sealed record Admission(IReadOnlyList<Seat> Seats, IReadOnlyList<TurnedAway> TurnedAway);
