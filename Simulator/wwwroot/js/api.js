// The simulator's API, one function a call. What is refused comes as an ApiError with the simulator's own words.

/** The simulator said no, or could not be reached (`status` 0). */
export class ApiError extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

async function call(method, path, body) {
  const form = body instanceof FormData;
  let answer;
  try {
    answer = await fetch(`/api/${path}`, {
      method,
      headers: body && !form ? { "content-type": "application/json" } : {},
      body: form ? body : body && JSON.stringify(body),
    });
  } catch {
    throw new ApiError(0, "unreachable", "");
  }
  const text = await answer.text();
  const json = text ? tryParse(text) : null;
  if (!answer.ok)
    throw new ApiError(answer.status, json?.error?.code ?? String(answer.status), json?.error?.message ?? text);
  return json;
}

function tryParse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const id = encodeURIComponent;
const message = (c, m) => `conversations/${id(c)}/messages/${id(m)}`;

export const getWorld = () => call("GET", "world");
export const getMessages = (c, as, changedAfter, limit = 200) =>
  call(
    "GET",
    `conversations/${id(c)}/messages?as=${id(as)}&limit=${limit}` +
      (changedAfter ? `&changedAfter=${changedAfter}` : ""),
  );
export const getMessage = (c, m, as) => call("GET", `${message(c, m)}?as=${id(as)}`);
export const say = (c, body) => call("POST", `conversations/${id(c)}/say`, body);
export const click = (c, m, body) => call("POST", `${message(c, m)}/click`, body);
export const refreshCard = (c, m, as) => call("POST", `${message(c, m)}/refresh`, { as });
export const react = (c, m, body) => call("POST", `${message(c, m)}/react`, body);
export const editMessage = (c, m, body) => call("PUT", message(c, m), body);
export const deleteMessage = (c, m, as) => call("DELETE", `${message(c, m)}?as=${id(as)}`);
export const getDialogs = (as) => call("GET", `dialogs?as=${id(as)}`);
export const submitDialog = (d, body) => call("POST", `dialogs/${id(d)}/submit`, body);
export const closeDialog = (d, as) => call("POST", `dialogs/${id(d)}/close`, { as });
export const changeApp = (person, action) => call("POST", `people/${id(person)}/app`, { action });
export const getClock = () => call("GET", "clock");
export const moveClock = (body) => call("POST", "clock", body);
export const restartBot = (kill) => call("POST", "bot/restart", { kill });
export const getViolations = () => call("GET", "violations");
export const clearViolations = () => call("DELETE", "violations");
export const reset = () => call("POST", "reset", {});
