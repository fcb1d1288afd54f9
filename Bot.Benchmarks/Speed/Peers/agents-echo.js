// An ordinary echo bot of the Microsoft 365 Agents SDK on Express, as its samples are. Its own check of tokens, adapter and
// connector client are used as they are; only where the keys are and where its own token comes from is told otherwise, since
// both addresses are fixed in it and https.
'use strict';
const jwksRsa = require('jwks-rsa');

const { Bot__AppId: clientId, Bot__TenantId: tenantId, Bot__ClientSecret: clientSecret } = process.env;
const { Bot__TokenAddress: tokenAddress, Bot__OpenIdMetadata: metadata, PORT: port } = process.env;
const jwksUri = metadata.replace('openidconfiguration', 'keys');
require.cache[require.resolve('jwks-rsa')].exports = Object.assign(options => jwksRsa({ ...options, jwksUri }), jwksRsa);

const express = require('express');
const { ActivityHandler, CloudAdapter, authorizeJWT } = require('@microsoft/agents-hosting');

let held = { ends: 0 };

// Kept until shortly before it ends, as the SDK's own provider does.
async function token(scope) {
  if (held.ends < Date.now()) {
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: `${scope}/.default` };
    const got = await (await fetch(tokenAddress, { method: 'POST', body: new URLSearchParams(form) })).json();
    held = { value: got.access_token, ends: Date.now() + (got.expires_in - 300) * 1000 };
  }
  return held.value;
}

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }

  async onAdaptiveCardInvoke() {
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text: 'Pressed', wrap: true }],
        actions: [{ type: 'Action.Execute', title: 'Press', verb: 'press' }],
      },
    };
  }
}

const settings = { clientId, tenantId, clientSecret };
const adapter = new CloudAdapter(settings);
const provider = { connectionSettings: settings, getAccessToken: token };
adapter.connectionManager.getTokenProvider = () => provider;
adapter.connectionManager.getTokenProviderFromActivity = () => provider;
const bot = new EchoBot();

const app = express();
app.use(express.json());
app.use(authorizeJWT({ ...settings, connections: new Map([['one', settings]]) }));
app.post('/api/messages', (request, response) => adapter.process(request, response, context => bot.run(context)));
app.listen(Number(port), '127.0.0.1');
process.stdin.resume().on('end', () => process.exit(0));
