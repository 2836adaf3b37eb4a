namespace FakeChime;

/// <summary>Which characters a pattern of the models allows, without the cost of a regular expression.</summary>
internal static class Patterns
{
    public static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    /// <summary>Texts, also empty ones, of letters and digits of ASCII and of the other characters.</summary>
    public static Func<string, bool> AnyOf(string others) => text => text.All(character => IsLetterOrDigit(character) || others.Contains(character));

    /// <summary>The same, but not empty.</summary>
    public static Func<string, bool> SomeOf(string others)
    {
        var anyOf = AnyOf(others);
        return text => text.Length > 0 && anyOf(text);
    }

    /// <summary>Texts of characters for which a test holds.</summary>
    public static Func<string, bool> Each(Func<char, bool> test) => text => text.All(test);

    /// <summary>White space as the service's patterns have it.</summary>
    public static bool IsWhiteSpace(char character) => character is ' ' or (>= '\t' and <= '\r');

    public static bool IsArn(string text) =>
        text.Length > 3 && text.StartsWith("arn", StringComparison.Ordinal) && text.All(character => IsLetterOrDigit(character) || "/:-_.".Contains(character));

    public static bool IsE164(string text)
    {
        var digits = text.Length > 0 && text[0] == '+' ? text.Substring(1) : text;
        return digits.Length is >= 2 and <= 15 && digits[0] != '0' && digits.All(digit => digit is >= '0' and <= '9');
    }

    /// <summary>Whether a character stands four times in a row.</summary>
    public static bool RepeatsFourTimes(string text)
    {
        var run = 0;
        for (var index = 0; index < text.Length; index++)
        {
            run = index > 0 && text[index] == text[index - 1] ? run + 1 : 1;
            if (run == 4)
            {
                return true;
            }
        }

        return false;
    }
}
