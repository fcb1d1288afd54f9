// An ordinary echo bot of the Bot Framework SDK. Where Teams, Entra and their keys are comes from the environment, as it does
// for a national cloud; the SDK's own check of tokens, its connector client and its adapter are used as they are.
'use strict';
const http = require('http');
const { ActivityHandler, CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = require('botbuilder');

const { Bot__AppId: appId, Bot__ClientSecret: secret, Bot__TokenAddress: tokenAddress, Bot__OpenIdMetadata: metadata } = process.env;

// The SDK's own credentials fetch tokens over https only, which a simulator on loopback does not speak.
class LoopbackCredentials {
  async isValidAppId(id) {
    return id === appId;
  }

  async isAuthenticationDisabled() {
    return false;
  }

  async createCredentials(id, audience) {
    return {
      signRequest: async request => {
        request.headers.set('authorization', `Bearer ${await token(audience)}`);
        return request;
      },
    };
  }
}

let held = { ends: 0 };

// Kept until shortly before it ends, as the SDK's own credentials do.
async function token(audience) {
  if (held.ends < Date.now()) {
    const form = { grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope: `${audience}/.default` };
    const got = await (await fetch(tokenAddress, { method: 'POST', body: new URLSearchParams(form) })).json();
    held = { value: got.access_token, ends: Date.now() + (got.expires_in - 300) * 1000 };
  }
  return held.value;
}

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text ?? JSON.stringify(context.activity.value)}`));
      if (context.activity.text === 'card') await context.sendActivity(MessageFactory.attachment(card('Press')));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      if (context.activity.conversation.conversationType === 'personal') await context.sendActivity('Welcome');
      await next();
    });
  }

  async onAdaptiveCardInvoke() {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('Pressed').content };
  }
}

function card(text) {
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text, wrap: true }],
    actions: [{ type: 'Action.Execute', title: 'Press', verb: 'press' }],
  });
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({
  ValidateAuthority: 'true',
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl: metadata,
  ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  CallerId: '',
}, new LoopbackCredentials()));
const bot = new EchoBot();

const server = http.createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  if (request.method !== 'POST') return response.end();
  request.body = JSON.parse(Buffer.concat(chunks));
  const answer = {
    socket: response.socket,
    status: code => { response.statusCode = code; },
    header: (name, value) => response.setHeader(name, value),
    send: body => response.write(typeof body === 'string' ? body : JSON.stringify(body)),
    end: (...rest) => response.end(...rest),
  };
  await adapter.process(request, answer, context => bot.run(context));
});
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.stdin.resume().on('end', () => process.exit(0));
