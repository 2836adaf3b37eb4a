namespace FakeChime;

internal static partial class ToSdk
{
    private static readonly ChimeApi Api = ChimeApi.Chime;
}
