namespace FakeChime;

/// <summary>The order of attendees and meetings in lists. The service documents none, so an application must not rely on one.</summary>
public enum ListOrder
{
    /// <summary>The order of creation (assumed).</summary>
    Creation,

    /// <summary>Ascending IDs. One captured list of the service fits this order (observed once).</summary>
    Id,
}
