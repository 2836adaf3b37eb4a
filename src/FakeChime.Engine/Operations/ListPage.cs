namespace FakeChime;

/// <summary>An operation that returns a page of a list.</summary>
public interface IListsPages
{
    /// <summary>A copy of the operation whose page has another form.</summary>
    internal Operation WithForm(PageForm form);
}

/// <summary>The form of a page that a rule asks for.</summary>
/// <param name="MaximumItems">The maximum number of items; null for the requested one.</param>
/// <param name="IsReversed">Whether the items are in reverse order.</param>
internal sealed record PageForm(int? MaximumItems, bool IsReversed = false);
