// Who is just waiting for the bot's answer: somebody who looks at the chat needs no buzzing phone for that answer.

const waiting = new Map();
const afterwards = 1500;

/** Remembers that somebody acts in a conversation while the promise lasts, and a moment longer. */
export async function during(conversation, promise) {
  waiting.set(conversation, (waiting.get(conversation) ?? 0) + 1);
  try {
    return await promise;
  } finally {
    setTimeout(() => waiting.set(conversation, waiting.get(conversation) - 1), afterwards);
  }
}

/** Whether somebody acts in this conversation now. */
export const isActing = (conversation) => (waiting.get(conversation) ?? 0) > 0;
