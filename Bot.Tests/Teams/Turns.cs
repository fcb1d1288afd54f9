using System.Text;
using Weerbaar.Teams.Messages;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Tests.Teams;

/// <summary>Reads an activity as the endpoint does, without the request around it.</summary>
internal static class Turns
{
    public static TurnContext Read(JsonObject activity, DateTimeOffset now = default) =>
        new TurnReader(new IncomingReader(new BotOptions())).Read(ActivityJson.Read(Encoding.UTF8.GetBytes(activity.ToJsonString()))!, now);
}
