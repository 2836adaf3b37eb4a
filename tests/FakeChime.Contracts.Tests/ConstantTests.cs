using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

/// <summary>The constant classes of enumerations.</summary>
public sealed class ConstantTests
{
    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Constant_classes_have_the_declaration_and_the_members_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);

        contract.Sdk.Constants.Should().NotBeEmpty();
        Convention.DifferencesFromPrevailing(contract.AllAws.SelectMany(Generated), contract.Sdk.Constants, Form).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Constant_classes_are_in_the_namespace_of_those_of_AWS(string name)
    {
        var contract = Contract.Of(name);

        static IEnumerable<string> Places(SdkAssembly sdk) =>
            sdk.Constants.Select(type => $"in the namespace of the client: {type.Namespace == sdk.Interface.Namespace}");

        // Some services have a few constant classes in other namespaces, written by hand.
        Places(contract.Sdk).Distinct().Should().Equal(Convention.Prevailing(contract.AllAws.SelectMany(Places)));
    }

    /// <summary>A name has the letters and digits of its value. A convention defines which other characters remain and where capitals are.</summary>
    [Theory]
    [MemberData(nameof(Contract.All), MemberType = typeof(Contract))]
    public void Constants_are_named_by_the_convention_of_AWS(string name)
    {
        var contract = Contract.Of(name);
        var generated = contract.AllAws.SelectMany(sdk => Namings(sdk, Generated(sdk))).ToLookup(naming => naming.Case, naming => naming.Form);
        var all = contract.AllAws.SelectMany(sdk => Namings(sdk, sdk.Constants)).ToLookup(naming => naming.Case, naming => naming.Form);

        foreach (var namings in Namings(contract.Sdk, contract.Sdk.Constants).GroupBy(naming => naming.Case))
        {
            var convention = Convention.Prevailing(generated.Contains(namings.Key) ? generated[namings.Key] : all[namings.Key]);
            namings.Where(naming => naming.Form != convention).Should().BeEmpty($"with AWS, {namings.Key} {convention}");
        }
    }

    // Most constant classes of S3 are written by hand and sealed. Generated ones are not sealed.
    private static IEnumerable<Type> Generated(SdkAssembly sdk) => sdk.Constants.Where(type => !type.IsSealed);

    private static string Form(Type type) => Signature.Of(type) + " "
        + Convention.Join(type.Members().Select(Signature.Of).Distinct().Select(member => member.Replace(type.Name, "C", StringComparison.Ordinal)));

    private static IEnumerable<(string Case, string Form, string Constant)> Namings(SdkAssembly sdk, IEnumerable<Type> types)
    {
        using var running = new RunningSdk(sdk.File);
        return [.. types.SelectMany(type => running.Constants(type.FullName!).SelectMany(constant => Naming(constant.Value, constant.Name)))];
    }

    private static IEnumerable<(string Case, string Form, string Constant)> Naming(string value, string name)
    {
        var constant = $"{name} for \"{value}\"";
        var begins = true;
        var at = 0;
        foreach (var character in value)
        {
            var isKept = at < name.Length && char.ToUpperInvariant(name[at]) == char.ToUpperInvariant(character);
            yield return (char.IsAsciiLetterOrDigit(character) ? "a letter or digit" : $"'{character}'", isKept ? "stays" : "goes", constant);
            if (!char.IsAsciiLetterOrDigit(character))
            {
                begins = !isKept;
            }
            else if (isKept && char.IsAsciiLetterLower(character))
            {
                yield return (begins ? "a word's first letter" : "a letter inside", name[at] == character ? "as it is" : "capital", constant);
                begins = false;
            }
            else
            {
                begins = false;
            }

            at += isKept ? 1 : 0;
        }

        yield return ("the end of a value", at == name.Length ? "is the end of the name" : "is not the end of the name", constant);
    }
}
