using System.Globalization;
using Weerbaar.Directories;
using Weerbaar.Teams.Connector;
using Weerbaar.Web;

namespace Weerbaar.Features.Chat;

/// <summary>"Settings": what is set, and for each thing that is missing what to do; for administrators only.</summary>
internal sealed class Setup(
    SettingsStore settings, DepartmentStore departments, GraphDirectory directory, AppInstaller installer, GroupOptions groups,
    PageSettings page,
    GroupChats chats, Calendars calendars)
{
    public async ValueTask<PersonOutcome> ShowAsync(PersonTurn turn, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        if (!await directory.IsMemberAsync(turn.Turn.By.Id.Value, groups.Administrators, cancellationToken))
        {
            return new PersonOutcome(turn.File) { Posts = [new TextMessage(words["Channel.AdministratorsOnly"])] };
        }

        IReadOnlyList<Line> lines =
        [
            new(words["Setup.Playbook"], words["Setup.Playbook.Value", turn.Turn.Playbook.Version], null),
            Of(ChannelUse.Officers, await settings.FindChannelAsync(ChannelUse.Officers, cancellationToken), words),
            Of(ChannelUse.Team, await settings.FindChannelAsync(ChannelUse.Team, cancellationToken), words),
            .. await Task.WhenAll(groups.All().Select(group => DescribeAsync(group.Setting, group.Id, words, cancellationToken))),
            Of(await installer.TryInstallAsync(cancellationToken), words),
            new(words["Setup.Chats"], words[chats.IsOffered ? "Setup.Chats.On" : "Setup.ByLink"], null),
            new(words["Setup.Events"], words[calendars.IsOffered ? "Setup.Events.On" : "Setup.ByLink"], null),
            Of(turn.Turn.Playbook.Organisation.Contacts, words),
            Of("Setup.Officer", turn.Turn.Playbook.Organisation.Privacy.OfficerAdvised, words),
            Of("Setup.WorksCouncil", turn.Turn.Playbook.Organisation.Privacy.WorksCouncilAgreed, words),
            new(words["Setup.Page"], page.PublicAddress, page.PublicAddress is null ? words["Setup.Page.Missing"] : null),
        ];
        Line[] own = [.. (await departments.ReadAllAsync(cancellationToken)).Select(bound => Of(bound, words))];
        var card = Layout.Card(
            turn.Turn.Language,
            words["Setup.Title"],
            [
                Layout.Heading(words["Setup.Title"]),
                Layout.Facts([.. lines.Select(line => Layout.FactOf(line.Name, line.Value ?? words["Setup.Missing"]))]),
                own.Length == 0 ? null : Layout.Paragraph(words["Setup.Departments"]),
                .. own.Select(line => PlainText.Of($"{line.Name}: {line.Value}") with { Spacing = Spacing.Small }),
                Missing([.. lines.Concat(own).Select(line => line.ToDo).OfType<string>()], words),
            ]);
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, words["Setup.Title"])] };
    }

    private static Container Missing(IReadOnlyList<string> toDo, Wording words) => toDo.Count == 0
        ? new Container([Layout.Paragraph(words["Setup.Complete"])]) { Style = ContainerStyle.Good }
        : new Container(
        [
            new TextBlock("⚠ " + words["Setup.ToDo"]) { Weight = TextWeight.Bolder },
            .. toDo.Select(PlainText.Of),
        ])
        {
            Style = ContainerStyle.Warning,
        };

    private static Line Of(ChannelUse use, BoundChannel? channel, Wording words)
    {
        var name = words[$"Setup.Channel.{use}"];
        return channel switch
        {
            null => new(name, null, words["Setup.Channel.Missing", name, words[$"Channel.Bind.{use}"]]),
            { Standing: { IsClosed: true, Outsiders: var outsiders } } when use is ChannelUse.Officers =>
                new(name, words["Setup.Channel.Closed"], words["Setup.Channel.Outsiders", outsiders]),
            _ => new(name, words["Setup.Channel.Bound"], null),
        };
    }

    private static Line Of(Contacts contacts, Wording words) => contacts is { OwnEmergency: { } own, IsOwnPlaceholder: false }
        ? new(words["Setup.Emergency"], own, null)
        : new(words["Setup.Emergency"], null, words["Setup.Emergency.Missing"]);

    /// <summary>The organisation's own watchers have said yes, or are still to be asked (D44).</summary>
    private static Line Of(string who, DateOnly? asked, Wording words) => new(
        words[who], asked?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), asked is null ? words[$"{who}.Missing"] : null);

    private static Line Of(DepartmentChannel bound, Wording words) => bound switch
    {
        { LostAt: not null } => new(
            bound.Department,
            words["Setup.Department.Lost"],
            words["Setup.Department.Lost.ToDo", bound.Department, words["Channel.Bind.Officers"]]),
        { Channel.Standing: { IsClosed: true, Outsiders: var outsiders } } => new(
            bound.Department, words["Setup.Channel.Closed"], words["Setup.Department.Outsiders", bound.Department, outsiders]),
        _ => new(bound.Department, words["Setup.Channel.Bound"], null),
    };

    private async Task<Line> DescribeAsync(string setting, string id, Wording words, CancellationToken cancellationToken)
    {
        var name = words["Setup.Group", setting];
        try
        {
            var members = (await directory.FindMembersAsync(id, cancellationToken)).Count;
            return new(name, words["Setup.Group.Members", members], members == 0 ? words["Setup.Group.Empty", setting] : null);
        }
        catch (DirectoryUnavailableException unavailable)
        {
            return new(name, null, words["Setup.Group.Unreadable", setting, unavailable.Code]);
        }
    }

    private static Line Of(InstallOutcome offered, Wording words) => new(
        words["Setup.App"],
        offered is InstallOutcome.Installed ? words["Setup.App.Installed"] : null,
        offered is InstallOutcome.Installed ? null : words[$"Setup.App.{offered}"]);

    /// <param name="Value">Null: it is missing.</param>
    /// <param name="ToDo">What an administrator should do about it, if anything.</param>
    private sealed record Line(string Name, string? Value, string? ToDo);
}
