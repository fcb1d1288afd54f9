// A refusal of the simulator in the reader's words; a rare one in the simulator's own.

import { hasText, t } from "./texts.js";
import { botName } from "./world.js";

/** What to show for an ApiError. */
export function wordsOf({ status, code, message }) {
  if (status === 0) return t("connection.lost");
  return hasText(`error.${code}`) ? t(`error.${code}`, { bot: botName() }) : message || t("card.error");
}
