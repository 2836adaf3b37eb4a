using System.Text.Json;
using System.Text.RegularExpressions;

namespace FakeChime.Tests.Conformance;

/// <summary>Strings just inside and just outside of the constraints of the model.</summary>
internal static class StringValues
{
    /// <summary>For each shape with a pattern: strings of a length, strings at its edges, and strings that only violate the pattern.</summary>
    private static readonly Dictionary<string, (Func<int, string> OfLength, string[] Edges, string[] Broken)> ByShape = new()
    {
        ["ClientRequestToken"] = (length => new string('a', length), ["azAZ09-_"], ["a b", "ä-", "a/b", "ab\n"]),
        ["Arn"] = (
            length => length < 4 ? "arn:"[..length] : "arn:" + new string('a', length - 4),
            ["arn:azAZ09/-_."],
            ["aws:chime", "arn:a b", "arn", "arn:a\n"]),
        ["AmazonResourceName"] = (
            length => length < 4 ? "arn:"[..length] : "arn:" + new string('a', length - 4),
            ["arn:", "arn: é"],
            ["aws:chime", "arn", "arn:a\n"]),
        ["TagKey"] = (length => new string('a', length), ["azAZ09+,-.;<=_:/"], ["a b", "a@b", "ab\n"]),
        ["TagValue"] = (length => new string('a', length), ["azAZ09_ \t+,-.;<=:/@"], ["a#b", "(a)", "a!", "ä"]),
        ["TenantId"] = (
            length => string.Concat(Enumerable.Range(0, length).Select(index => "abc"[index % 3])),
            ["azAZ09-_!@#$", "aaab"],
            ["aaaa", "a b", "a.b", "ab\n"]),
        ["JoinTokenString"] = (length => new string('a', length), ["azAZ09+/"], ["ab=", "a b", "a-b", "ab\n"]),
        ["TranscribePiiEntityTypes"] = (length => new string('A', length), ["AZ_, "], ["name", "A1"]),
        ["TranscribeLanguageModelName"] = (length => new string('a', length), ["azAZ09._-"], ["a b", "a,b"]),
        ["TranscribeLanguageOptions"] = (length => new string('a', length), ["azAZ-,"], ["en_US", "a1"]),
        ["TranscribeVocabularyNamesOrFilterNamesString"] = (length => new string('a', length), ["azAZ09,-._"], ["a b", "a/b"]),
        ["E164PhoneNumber"] = (
            length => "+" + new string('1', length),
            ["12", "+19", "123456789012345", "+987654321098765"],
            ["+", "+1", "+01234", "1234567890123456", "12-34", "+1２", "+12\n"]),
        ["GuidString"] = (
            _ => "aBcDeF01-2345-6789-aBcD-eF0123456789",
            ["00000000-0000-0000-0000-000000000000", "99999999-AAAA-FFFF-aaaa-ffffffffffff"],
            [
                "", "x", "aBcDeF01-2345-6789-aBcD-eF012345678", "gBcDeF01-2345-6789-aBcD-eF0123456789", " aBcDeF01-2345-6789-aBcD-eF012345678",
                "aBcDeF0123456789aBcDeF0123456789", "+BcDeF01-2345-6789-aBcD-eF0123456789",
            ]),
    };

    /// <summary>Shapes whose values are in the documentation but not in the model.</summary>
    private static readonly string[] ListedElsewhere = ["MediaRegion"];

    public static IEnumerable<(string What, string Text, bool IsInside, string Constraint)> Of(string shapeName, JsonElement shape)
    {
        var hasPattern = shape.TryGetProperty("pattern", out _);
        var (ofLength, edges, broken) = ByShape.TryGetValue(shapeName, out var texts) ? texts
            : hasPattern ? throw new InvalidOperationException($"The pattern of {shapeName} has no texts in StringValues.")
            : (length => new string('x', length), [], []);
        if (shape.Number("min") is { } minimum)
        {
            yield return (
                $"length {minimum}",
                ofLength(minimum),
                !hasPattern || Matches(shape, ofLength(minimum)),
                "Member must satisfy regular expression pattern");
        }

        if (shape.Number("min") is > 0 and { } smallest)
        {
            yield return ($"length {smallest - 1}", ofLength(smallest - 1), false, $"Member must have length greater than or equal to {smallest}");
        }

        if (shape.Number("max") is { } maximum)
        {
            yield return ($"length {maximum}", ofLength(maximum), true, ListedElsewhere.Contains(shapeName) ? "Member must have length" : "");
            yield return ($"length {maximum + 1}", ofLength(maximum + 1), false, $"Member must have length less than or equal to {maximum}");
        }

        foreach (var value in shape.Strings("enum"))
        {
            yield return ($"'{value}'", value, true, "");
            yield return ($"'{value}x'", value + "x", false, "Member must satisfy enum value set: [");
        }

        if (hasPattern)
        {
            foreach (var text in edges.Append(ofLength(4)))
            {
                yield return ($"'{text}'", text, Matches(shape, text) ? true : throw new InvalidOperationException($"{shapeName} '{text}'"), "");
            }

            foreach (var text in broken)
            {
                yield return (
                    $"'{text}'",
                    text,
                    Matches(shape, text) ? throw new InvalidOperationException($"{shapeName} '{text}'") : false,
                    $"Member must satisfy regular expression pattern: {shape.Text("pattern")}");
            }
        }
    }

    /// <summary>Whether the pattern of the model matches the whole string.</summary>
    private static bool Matches(JsonElement shape, string text)
    {
        var pattern = shape.Text("pattern")!.Replace(@"\_", "_", StringComparison.Ordinal).Replace(@"\/", "/", StringComparison.Ordinal)
            .Replace(@"\:", ":", StringComparison.Ordinal).TrimStart('^').TrimEnd('$');
        return Regex.IsMatch(text, $@"^(?:{pattern})\z", RegexOptions.ECMAScript);
    }
}
