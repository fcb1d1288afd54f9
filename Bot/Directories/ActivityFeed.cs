using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;

namespace Weerbaar.Directories;

/// <summary>
/// Teams' activity feed: one line in somebody's list and on their phone, also where the chat with a bot is muted. Needs
/// TeamsActivity.Send and the app installed for them. Nothing depends on it: what could not be sent is only logged.
/// </summary>
internal sealed class ActivityFeed
{
    /// <summary>The activity type that the app's manifest declares for danger now.</summary>
    public const string Urgent = "urgent";

    private static readonly object Done = new();

    private readonly Lazy<GraphServiceClient> _graph;
    private readonly GraphAttempt _attempt;
    private readonly GraphOptions _options;

    internal ActivityFeed(Lazy<GraphServiceClient> graph, GraphAttempt attempt, GraphOptions options) =>
        (_graph, _attempt, _options) = (graph, attempt, options);

    /// <param name="person">Entra object id.</param>
    /// <param name="preview">Neutral: a phone shows it on its locked screen. Graph takes 150 characters.</param>
    /// <param name="chain">A later one with the same number takes the place of the earlier.</param>
    public async Task NotifyAsync(string person, string preview, long chain, CancellationToken cancellationToken)
    {
        if (!_options.NotifiesFeed || _options.TeamsAppId is not { } app)
        {
            return;
        }

        var notification = new SendActivityNotificationPostRequestBody
        {
            ActivityType = Urgent,
            ChainId = chain,
            PreviewText = new ItemBody { Content = preview.Length > 150 ? preview[..150] : preview },
            Topic = new TeamworkActivityTopic
            {
                Source = TeamworkActivityTopicSource.Text,
                Value = "Weerbaar",
                WebUrl = $"https://teams.microsoft.com/l/entity/{app}/conversations",
            },
        };
        try
        {
            await _attempt.RunAsync("feed", async stop =>
            {
                await _graph.Value.Users[person].Teamwork.SendActivityNotification.PostAsync(notification, cancellationToken: stop);
                return Done;
            }, cancellationToken);
        }
        catch (DirectoryUnavailableException)
        {
            // The attempt has logged it; the card and the notice in the chat were posted before.
        }
    }
}
