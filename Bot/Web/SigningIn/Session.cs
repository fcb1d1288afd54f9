using System.Security.Claims;

namespace Weerbaar.Web.SigningIn;

/// <summary>Who somebody is, as the authority said; what they may is asked anew on every request.</summary>
/// <param name="Id">By which it can be ended.</param>
/// <param name="Tenant">Whose people they are.</param>
internal sealed record Session(PersonId Person, string Name, string Id, string Tenant)
{
    /// <summary>The claim that says whose people somebody is.</summary>
    public const string TenantClaim = "tid";

    private const string PersonClaim = "oid";
    private const string NameClaim = "name";
    private const string IdClaim = "session";

    /// <summary>Of somebody who is signed in.</summary>
    public static Session Of(ClaimsPrincipal user) => new(
        new PersonId(user.FindFirstValue(PersonClaim)!), user.FindFirstValue(NameClaim)!, user.FindFirstValue(IdClaim)!,
        user.FindFirstValue(TenantClaim)!);

    /// <summary>Begins one with what an id token says.</summary>
    /// <exception cref="SignInRefusedException">It names nobody, or somebody of another organisation.</exception>
    public static Session Begin(ClaimsPrincipal token, string tenant, IdGenerator ids) => token.FindFirstValue(PersonClaim) switch
    {
        _ when !string.Equals(token.FindFirstValue(TenantClaim), tenant, StringComparison.OrdinalIgnoreCase) =>
            throw new SignInRefusedException("WrongTenant"),
        { } person when Guid.TryParseExact(person, "D", out _) =>
            new Session(new PersonId(person), token.FindFirstValue(NameClaim) ?? "", ids.NewId(), tenant),
        _ => throw new SignInRefusedException("NoPerson"),
    };

    /// <summary>All that a browser keeps of it.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [new(PersonClaim, Person.Value), new(NameClaim, Name), new(IdClaim, Id), new(TenantClaim, Tenant)], "OpenIdConnect"));
}
