using System.Reflection;
using System.Text.RegularExpressions;

namespace FakeChime.Tests.Docs;

/// <summary>docs/observing.md lists the members of the live views.</summary>
public sealed class ObservingPageTests
{
    [Theory]
    [InlineData(typeof(FakeMeeting))]
    [InlineData(typeof(FakeAttendee))]
    public void The_observing_page_lists_every_member_of_a_live_view(Type view)
    {
        var table = File.ReadAllText(Path.Combine(Repository.Root, "docs/observing.md")).Split($"| member of `{view.Name}` |")[1].Split("\n\n")[0];
        var members = view.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo { Name: not "Item" } or MethodInfo { IsSpecialName: false, Name: not "ToString" });

        Regex.Matches(table, @"`(\w+)(\(…?\))?`").Select(match => match.Groups[1].Value).Where(name => !name.StartsWith("chime", StringComparison.Ordinal))
            .Should().BeEquivalentTo(members.Select(member => member.Name));
    }
}
