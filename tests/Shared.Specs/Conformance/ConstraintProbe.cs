using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace FakeChime.Tests.Conformance;

/// <summary>A value for one member of a request, just inside or just outside the constraints of the model.</summary>
internal sealed record ConstraintProbe(string Operation, string Path, string What, bool IsInside, Action<object> Apply, string Constraint = "Member must ")
{
    public override string ToString() => $"{Operation}: {Path} {What} ({(IsInside ? "inside" : "outside")})";

    /// <summary>Returns the probes for all constraints of the model on the input of the operation.</summary>
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
                yield return new(operation, path, "null", IsInside: false, request => Set(request, null));
            }

            // A NextToken inside the constraints is accepted only if the list returned it, so it has no inside probes.
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
                    new ConstraintProbe(operation, path, $"{value.Number}", value.IsInside, request => set(request, value.Number)));
            case "list":
                return OfList(operation, shape, path, isRequired, get);
            case "structure":
                return OfStructure(
                    operation, shapeName, path + ".", request => get(request) is { } existing ? existing : throw new InvalidOperationException(path));
            default:
                return [];
        }
    }

    private static IEnumerable<(int Number, bool IsInside)> Integers(JsonElement shape) =>
    [
        (shape.Number("min")!.Value, true), (shape.Number("min")!.Value - 1, false), (-1, false), (int.MinValue, false),
        (shape.Number("max")!.Value, true), (shape.Number("max")!.Value + 1, false), (int.MaxValue, false),
    ];

    private static IEnumerable<ConstraintProbe> OfList(
        string operation, JsonElement shape, string path, bool isRequired, Func<object, object> get)
    {
        if (shape.Number("min") is { } minimum)
        {
            yield return new(
                operation,
                path,
                $"{minimum} entries",
                IsInside: minimum > 0 || !isRequired || TheService.SendsEmptyLists,
                request => Fill(get(request), minimum));
            if (minimum > 0)
            {
                var isInside = minimum == 1 && !isRequired && !TheService.SendsEmptyLists;
                yield return new(operation, path, $"{minimum - 1} entries", isInside, request => Fill(get(request), minimum - 1));
            }
        }

        if (shape.Number("max") is { } maximum)
        {
            yield return new(operation, path, $"{maximum} entries", IsInside: true, request => Fill(get(request), maximum));
            yield return new(operation, path, $"{maximum + 1} entries", IsInside: false, request => Fill(get(request), maximum + 1));
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
    }

    private static IList Fill(object list, int count)
    {
        var entries = (IList)list;
        var type = list.GetType().GetGenericArguments()[0];
        entries.Clear();
        for (var number = 0; number < count; number++)
        {
            entries.Add(type == typeof(Tag) ? new Tag { Key = $"key{number}", Value = "value" } : TheService.ValidEntry(type, number) ?? $"key{number}");
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
