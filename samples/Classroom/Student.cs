namespace Classroom;

/// <summary>A line of the class roster.</summary>
public sealed record Student(string StudentId, string Name, string Group);

/// <summary>A student with a seat in the lesson, and the token to join with.</summary>
public sealed record Seat(Student Student, string AttendeeId, string JoinToken);

/// <summary>A student without a seat, and the error code.</summary>
public sealed record TurnedAway(Student Student, string Reason);

/// <summary>The result of the admission of a class.</summary>
public sealed record Admission(IReadOnlyList<Seat> Seats, IReadOnlyList<TurnedAway> TurnedAway);
