using Weerbaar.Directories;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Turns;

/// <summary>Finds destinations: a bound channel, a person's chat, or the chat that Teams makes for who has the app.</summary>
internal sealed class RecipientResolver(
    PeopleStore people,
    SettingsStore settings,
    DepartmentStore departments,
    ActorResolver identities,
    GraphDirectory directory,
    GroupOptions groups,
    ConnectorClient connector,
    AppInstaller installer,
    OrganisationPlaybook playbook,
    TimeProvider timeProvider)
{
    /// <summary>A client takes up to a minute to have an app that was installed for it.</summary>
    private static readonly TimeSpan InstallTakes = TimeSpan.FromMinutes(2);

    /// <summary>When it did not come, it is asked for again this much later, if there is something to show then.</summary>
    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromHours(12);

    public Task<Destination> FindAsync(Recipient to, Case @case, CancellationToken cancellationToken) => to switch
    {
        Recipient.OnePerson person => FindPersonAsync(person.Id, cancellationToken),
        Recipient.InChannel { Use: ChannelUse.Officers } => FindOfficersAsync(@case.Department, cancellationToken),
        Recipient.InChannel channel => FindChannelAsync(channel.Use, cancellationToken),
        Recipient.InChat chat => Task.FromResult(Chat(chat.Id)),
        Recipient.NextOfficer next => FindOfficerAsync(next.Turn, @case, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(to)),
    };

    public static ConversationReference Reference(ChatAddress chat, bool personal) => new(
        chat.ServiceUrl,
        chat.ConversationId,
        personal ? ConversationTypes.Personal : ConversationTypes.Channel,
        chat.BotId);

    public static ConversationReference Reference(BoundChannel channel) =>
        new(channel.ServiceUrl, channel.ChannelId, ConversationTypes.Channel, channel.BotId);

    /// <param name="reader">Null: an older version did not keep whose card it was, or it stands in a channel.</param>
    public async Task<Language> FindLanguageAsync(PersonId? reader, CancellationToken cancellationToken) => reader is { } person
        ? await identities.ResolveLanguageAsync(await people.ReadAsync(person, cancellationToken), null, cancellationToken)
        : playbook.Organisation.DefaultLanguage;

    public async Task<Destination> FindPersonAsync(PersonId id, CancellationToken cancellationToken)
    {
        var file = await people.ReadAsync(id, cancellationToken);
        var language = await identities.ResolveLanguageAsync(file, null, cancellationToken);
        if (file.Profile.Chat is { } chat)
        {
            return new Destination(Reference(chat, personal: true), language, null) { Person = id };
        }

        return await connector.CreatePersonalAsync(id.Value, cancellationToken) switch
        {
            SendOutcome.Created created =>
                new Destination(await SaveAsync(file, created.Conversation, cancellationToken), language, null) { Person = id },
            SendOutcome.NotInstalled => new Destination(null, language, await InstallAsync(file, cancellationToken)),
            SendOutcome.Throttled or SendOutcome.Unavailable or SendOutcome.Ambiguous => new Destination(null, language, null),
            var failed => new Destination(null, language, failed.GetType().Name),
        };
    }

    /// <summary>A chat that the bot was put into a moment ago may not know it yet.</summary>
    private Destination Chat(string id) =>
        new(connector.GroupChat(id), playbook.Organisation.DefaultLanguage, null) { MayBeNew = true };

    /// <returns>Null: it may be there soon. Otherwise why it will not.</returns>
    private async Task<string?> InstallAsync(PersonFile file, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        if (file.Profile.InstallAskedAt is { } asked && asked + AskedAgainAfter > now)
        {
            return asked + InstallTakes > now ? null : nameof(SendOutcome.NotInstalled);
        }

        switch (await installer.InstallAsync(file.Id.Value, cancellationToken))
        {
            case InstallOutcome.Installed:
                await people.WriteAsync(file with { Profile = file.Profile with { InstallAskedAt = now } }, cancellationToken);
                return null;
            case InstallOutcome.Unavailable:
                return null;
            case var refused:
                return $"Install{refused}";
        }
    }

    /// <summary>Making the chat again gives the same one, so a lost race costs nothing.</summary>
    private async Task<ConversationReference> SaveAsync(PersonFile file, ConversationReference chat, CancellationToken cancellationToken)
    {
        var address = new ChatAddress(chat.ServiceUrl, chat.ConversationId, chat.BotId);
        await people.WriteAsync(file with { Profile = file.Profile with { Chat = address } }, cancellationToken);
        return chat;
    }

    /// <summary>The department's channel, else the organisation's own.</summary>
    private async Task<Destination> FindOfficersAsync(string? department, CancellationToken cancellationToken) =>
        department is { Length: > 0 } && await departments.FindAsync(department, cancellationToken) is { LostAt: null } bound
            ? new Destination(Reference(bound.Channel), playbook.Organisation.DefaultLanguage, null)
            {
                HasOutsiders = IsRead(bound.Channel),
                Department = bound,
            }
            : await FindChannelAsync(ChannelUse.Officers, cancellationToken);

    /// <summary>The organisation's own.</summary>
    public async Task<Destination> FindChannelAsync(ChannelUse use, CancellationToken cancellationToken)
    {
        var language = playbook.Organisation.DefaultLanguage;
        return await settings.FindChannelAsync(use, cancellationToken) is { } bound
            ? new Destination(Reference(bound), language, null) { HasOutsiders = use is ChannelUse.Officers && IsRead(bound) }
            : new Destination(null, language, "ChannelNotBound");
    }

    private static bool IsRead(BoundChannel officers) => officers.Standing is not { IsClosed: false };

    /// <summary>Null: the directory cannot say it now. That keeps nothing from those who are known.</summary>
    private async Task<IReadOnlyList<DirectoryPerson>?> TryFindOfficersAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await directory.FindMembersAsync(groups.Officers, cancellationToken);
        }
        catch (DirectoryUnavailableException)
        {
            return null;
        }
    }

    /// <summary>Always the same order for one case, so that a higher turn is another officer.</summary>
    private async Task<Destination> FindOfficerAsync(int turn, Case @case, CancellationToken cancellationToken)
    {
        if (await TryFindOfficersAsync(cancellationToken) is not { } members)
        {
            return new Destination(null, playbook.Organisation.DefaultLanguage, null);
        }

        var officers = members
            .Select(officer => new PersonId(officer.Id))
            .Where(officer => !@case.IsAbout(officer) && @case.Claim?.Officer.Id != officer)
            .OrderBy(officer => officer.Value, StringComparer.Ordinal)
            .ToList();
        if (officers.Count == 0)
        {
            return new Destination(null, playbook.Organisation.DefaultLanguage, "NoOtherOfficer");
        }

        var start = @case.Id.Value.Sum(character => character);
        return await FindPersonAsync(officers[(start + turn) % officers.Count], cancellationToken);
    }
}
