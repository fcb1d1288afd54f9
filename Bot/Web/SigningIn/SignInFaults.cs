namespace Weerbaar.Web.SigningIn;

/// <summary>The authority cannot be reached now; trying again helps.</summary>
internal sealed class SignInUnavailableException(string code) : Exception("The sign-in service cannot be reached: " + code);

/// <summary>What the authority says of somebody is not enough for this page, for the reason of a code.</summary>
internal sealed class SignInRefusedException(string code) : Exception("A sign-in was not believed: " + code)
{
    public string Code => code;
}
