using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace FakeChime.Tests.Conformance;

/// <summary>
/// A value for one member of a request, just inside or just outside of a constraint of the model. An error for an outside value begins with
/// <paramref name="Constraint"/>, an error for an inside value does not. Without a constraint, an inside value is valid.
/// </summary>
internal sealed record ConstraintProbe(string Operation, string Path, string What, bool IsInside, Action<object> Apply, string? Constraint)
{
    private const string NotNull = "Member must not be null";

    public override string ToString() => $"{Operation}: {Path} {What} ({(IsInside ? "inside" : "outside")})";

    /// <summary>The probes for all constraints of the model on the input of an operation.</summary>
    public static IEnumerable<ConstraintProbe> Of(string operation)
    {
        var input = ChimeModel.Operation(operation).Text("input")!;
        return OfStructure(operation, input, "", request => request);
    }

    private static IEnumerable<ConstraintProbe> OfStructure(string operation, string structure, string prefix, Func<object, object> owner)
    {
        var required = ChimeModel.Shape(structure).Strings("required").ToHashSet();
        foreach (var member in ChimeModel.Members(structure))
        {
            var shapeName = member.Value.Text("shape")!;
            var path = prefix + char.ToLowerInvariant(member.Name[0]) + member.Name[1..];
            var property = char.ToUpperInvariant(member.Name[0]) + member.Name[1..];
            void Set(object request, object? value) => SetProperty(owner(request), property, value);

            var isFilledByTheClient = member.Value.TryGetProperty("idempotencyToken", out _);
            var isInThePath = member.Value.Text("location") == "uri";
            if (required.Contains(member.Name) && !isFilledByTheClient && !isInThePath)
            {
                yield return new(operation, path, "null", IsInside: false, request => Set(request, null), NotNull);
            }

            // A NextToken inside the constraints is still invalid unless the list returned it.
            var probes = OfShape(operation, shapeName, path, required.Contains(member.Name), Set, request => GetProperty(owner(request), property));
            foreach (var probe in probes.Where(probe => !probe.IsInside || member.Name != "NextToken"))
            {
                yield return probe;
            }
        }
    }

    private static IEnumerable<ConstraintProbe> OfShape(
        string operation, string shapeName, string path, bool isRequired, Action<object, object?> set, Func<object, object> get)
    {
        var shape = ChimeModel.Shape(shapeName);
        switch (shape.Text("type"))
        {
            case "string":
                return StringValues.Of(shapeName, shape).Select(value =>
                    new ConstraintProbe(operation, path, value.What, value.IsInside, request => set(request, value.Text), value.Constraint));
            case "integer":
                return Integers(shape).Select(value =>
                    new ConstraintProbe(operation, path, $"{value.Number}", value.IsInside, request => set(request, value.Number), value.Constraint));
            case "list":
                return OfList(operation, shape, path, isRequired, get);
            case "structure":
                return OfStructure(
                    operation, shapeName, path + ".", request => get(request) is { } existing ? existing : throw new InvalidOperationException(path));
            default:
                return [];
        }
    }

    private static IEnumerable<(int Number, bool IsInside, string? Constraint)> Integers(JsonElement shape)
    {
        var (minimum, maximum) = (shape.Number("min")!.Value, shape.Number("max")!.Value);
        var (tooSmall, tooLarge) = (AtLeast("value", minimum), AtMost("value", maximum));
        return
        [
            (minimum, true, null), (minimum - 1, false, tooSmall), (-1, false, tooSmall), (int.MinValue, false, tooSmall),
            (maximum, true, null), (maximum + 1, false, tooLarge), (int.MaxValue, false, tooLarge),
        ];
    }

    private static IEnumerable<ConstraintProbe> OfList(
        string operation, JsonElement shape, string path, bool isRequired, Func<object, object> get)
    {
        // A list that is empty and not sent is like null: valid unless it is required.
        var (whenEmpty, isSentEmpty) = (isRequired ? NotNull : null, ServiceExpectations.SendsEmptyLists);
        if (shape.Number("min") is { } minimum)
        {
            yield return Entries(minimum, minimum > 0 || isSentEmpty ? null : whenEmpty);
            if (minimum > 0)
            {
                yield return Entries(minimum - 1, minimum > 1 || isSentEmpty ? AtLeast("length", minimum) : whenEmpty);
            }
        }

        if (shape.Number("max") is { } maximum)
        {
            yield return Entries(maximum, null);
            yield return Entries(maximum + 1, AtMost("length", maximum));
        }

        var item = shape.GetProperty("member").Text("shape")!;
        var entry = path + ".1.member";
        var probes = ChimeModel.Shape(item).Text("type") == "structure"
            ? OfStructure(operation, item, entry + ".", request => Fill(get(request), 1)[0]!)
            : OfShape(
                operation, item, entry, isRequired: true, (request, value) => ((IList)get(request))[0] = value, _ => throw new InvalidOperationException());
        foreach (var probe in probes)
        {
            yield return probe;
        }

        ConstraintProbe Entries(int count, string? constraint) =>
            new(operation, path, $"{count} entries", IsInside: constraint is null, request => Fill(get(request), count), constraint);
    }

    private static string AtLeast(string measure, int minimum) => $"Member must have {measure} greater than or equal to {minimum}";

    private static string AtMost(string measure, int maximum) => $"Member must have {measure} less than or equal to {maximum}";

    private static IList Fill(object list, int count)
    {
        var entries = (IList)list;
        var type = list.GetType().GetGenericArguments()[0];
        entries.Clear();
        for (var number = 0; number < count; number++)
        {
            entries.Add(type == typeof(Tag) ? new Tag { Key = $"key{number}", Value = "value" } : ServiceExpectations.ValidEntry(type, number) ?? $"key{number}");
        }

        return entries;
    }

    private static object GetProperty(object owner, string name)
    {
        var property = owner.GetType().GetProperty(name)!;
        if (property.GetValue(owner) is null)
        {
            property.SetValue(owner, Activator.CreateInstance(property.PropertyType));
        }

        return property.GetValue(owner)!;
    }

    private static void SetProperty(object owner, string name, object? value)
    {
        var property = owner.GetType().GetProperty(name)!;
        var converter = value is string && property.PropertyType != typeof(string)
            ? property.PropertyType.GetMethod("FindValue", BindingFlags.Public | BindingFlags.Static, [typeof(string)])
            : null;
        property.SetValue(owner, converter is null ? value : converter.Invoke(null, [value]));
    }
}
