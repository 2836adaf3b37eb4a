using System.Reflection;
using Moq;

namespace FakeChime.Tests.Client;

public sealed class FallbackTests
{
    private const string Remedy = "*new FakeAmazonChime(new FakeChimeOptions { Fallback = mock.Object })*";

    private static readonly MethodInfo[] OtherOperations =
    [
        .. typeof(IAmazonChime).GetMethods().Where(method =>
            method.Name.EndsWith("Async", StringComparison.Ordinal) && !ChimeApi.Chime.Operations.Contains(method.Name[..^"Async".Length])),
    ];

    [Fact]
    public async Task Each_other_operation_without_a_Fallback_throws_and_names_the_option()
    {
        using var chime = new FakeAmazonChime();

        (OtherOperations.Length + ChimeApi.Chime.Operations.Count).Should().BeGreaterThanOrEqualTo(191, "the interface has these operations");
        foreach (var method in OtherOperations)
        {
            var task = (Task)method.Invoke(chime, [Activator.CreateInstance(method.GetParameters()[0].ParameterType), CancellationToken.None])!;

            (await FluentActions.Awaiting(() => task).Should().ThrowAsync<NotSupportedException>(method.Name))
                .WithMessage($"FakeAmazonChime does not fake {method.Name[..^"Async".Length]}.{Remedy}");
        }
    }

    [Fact]
    public async Task The_fallback_receives_the_request_and_the_token_unchanged()
    {
        var other = new Mock<IAmazonChime>();
        var (request, response) = (new ListAccountsRequest(), new ListAccountsResponse());
        using var cancellation = new CancellationTokenSource();
        other.Setup(chime => chime.ListAccountsAsync(request, cancellation.Token)).ReturnsAsync(response);
        IAmazonChime chime = new FakeAmazonChime(new() { Fallback = other.Object });

        (await chime.ListAccountsAsync(request, cancellation.Token)).Should().BeSameAs(response);
    }

    [Fact]
    public async Task A_mock_without_setup_can_be_the_fallback()
    {
        var other = Mock.Of<IAmazonChime>();
        IAmazonChime chime = new FakeAmazonChime(new() { Fallback = other });

        await chime.ListAccountsAsync(new());

        Mock.Get(other).Verify(it => it.ListAccountsAsync(It.IsAny<ListAccountsRequest>(), default), Times.Once);
    }

    [Fact]
    public async Task The_fallback_never_receives_an_operation_of_the_fake()
    {
        var other = new Mock<IAmazonChime>(MockBehavior.Strict);
        IAmazonChime chime = new FakeAmazonChime(new() { Fallback = other.Object });

        await chime.CreateMeetingAsync(new());

        other.VerifyNoOtherCalls();
    }

    [Fact]
    public void Only_the_faked_operations_are_public_members_of_the_fake()
    {
        typeof(FakeAmazonChime).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => method.Name)
            .Should().BeEquivalentTo(ChimeApi.Chime.Operations.Select(operation => operation + "Async"));
    }

    [Fact]
    public void Each_other_paginator_without_a_Fallback_throws_and_names_the_option()
    {
        using var chime = new FakeAmazonChime();
        var methods = typeof(IChimePaginatorFactory).GetMethods().Where(method => method.Name is not ("ListAttendees" or "ListMeetings")).ToArray();

        methods.Should().HaveCount(24);
        foreach (var method in methods)
        {
            var act = () => method.Invoke(chime.Paginators, [Activator.CreateInstance(method.GetParameters()[0].ParameterType)]);

            act.Should().Throw<TargetInvocationException>().WithInnerException<NotSupportedException>()
                .WithMessage($"FakeAmazonChime does not fake {method.Name}.{Remedy}");
        }
    }

    [Fact]
    public void The_fallback_provides_the_paginators_that_the_fake_does_not_have()
    {
        var other = new Mock<IAmazonChime>();
        var (request, paginator) = (new ListAccountsRequest(), Mock.Of<IListAccountsPaginator>());
        other.Setup(chime => chime.Paginators.ListAccounts(request)).Returns(paginator);
        using var chime = new FakeAmazonChime(new() { Fallback = other.Object });

        chime.Paginators.ListAccounts(request).Should().BeSameAs(paginator);
    }

    [Fact]
    public void After_Dispose_paginators_are_available_and_operations_that_are_not_faked_throw()
    {
        var other = new Mock<IAmazonChime>();
        other.Setup(it => it.Paginators.ListAccounts(It.IsAny<ListAccountsRequest>())).Returns(Mock.Of<IListAccountsPaginator>());
        using var chime = new FakeAmazonChime(new() { Fallback = other.Object });
        using var alone = new FakeAmazonChime();

        chime.Dispose();
        alone.Dispose();

        chime.Paginators.ListAccounts(new()).Should().NotBeNull();
        chime.Paginators.ListAttendees(new()).Should().NotBeNull();
        chime.Invoking(it => { _ = ((IAmazonChime)it).ListAccountsAsync(new()); }).Should().Throw<ObjectDisposedException>();
        alone.Invoking(it => { _ = ((IAmazonChime)it).ListAccountsAsync(new()); }).Should().Throw<ObjectDisposedException>();
    }
}
