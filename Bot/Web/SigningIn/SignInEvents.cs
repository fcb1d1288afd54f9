using Azure.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Web.SigningIn;

/// <summary>
/// What is ours in a sign-in: the address to come back to, the bot's proof, who is believed, and what people read when it fails.
/// </summary>
internal sealed class SignInEvents(
    PageSettings settings, Authority authority, ClientProof proof, VisitorResolver visitors, IdGenerator ids, ILogger<SignInEvents> logger)
        : OpenIdConnectEvents
{
    /// <summary>The host name of a request is never believed, and back leads only where somebody was: one of our own paths.</summary>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = settings.RedirectUri;
        context.Properties.RedirectUri = context.Request.Path;
        return Task.CompletedTask;
    }

    /// <summary>
    /// The bot proves that it is the registration: by its secret, its certificate, or what its managed identity vouches for.
    /// </summary>
    public override async Task AuthorizationCodeReceived(AuthorizationCodeReceivedContext context)
    {
        var stop = context.HttpContext.RequestAborted;
        var address = (await authority.GetConfigurationAsync(stop)).TokenEndpoint;
        foreach (var (name, value) in await proof.BuildFieldsAsync(settings.ClientId, address, stop))
        {
            context.TokenEndpointRequest!.SetParameter(name, value);
        }
    }

    /// <summary>Only people of our own tenant; of all that the token says, the browser keeps who it is.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        context.Principal = Session.Begin(context.Principal!, settings.TenantId, ids).ToPrincipal();
        return Task.CompletedTask;
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        var language = visitors.LanguageOf(context.Request);
        if (IsAway(context.Failure))
        {
            logger.PageBusy(context.Failure!.GetType().Name);
            await NoticePage.ShowBusyAsync(context.HttpContext, language);
            return;
        }

        logger.SignInRefused(context.Failure is SignInRefusedException refused ? refused.Code : context.Failure?.GetType().Name ?? "");
        await NoticePage.ShowNotSignedInAsync(context.HttpContext, language, context.Properties?.RedirectUri);
    }

    /// <summary>The authority, or the machine's own identity, gave no answer, or something that is none, as a proxy's page is.</summary>
    private static bool IsAway(Exception? fault) => fault is SignInUnavailableException or AuthenticationFailedException
        or HttpRequestException or IOException or OperationCanceledException or OpenIdConnectProtocolException { InnerException: not null };
}
