/** A window tells the others this often that it is still there, in ms; product.md §2 asks for at most 10 s. */
export const HEARTBEAT_EVERY = 4_000;

/** A window that has said nothing for this long, in steady ms, is taken for closed (product.md §2). */
export const ALIVE_FOR = 10_000;

/** A call that nobody has acknowledged after this long turns the kiosk into the signal, in ms (C-90). */
export const ANSWER_WITHIN = 60_000;

/** A kiosk that has only just begun to listen gives staff this long to show that they are there, in ms. */
export const ASK_FOR = 2_000;

/** After this long without anybody at the kiosk the person is offered to call again, in ms. */
export const AGAIN_AFTER = 120_000;

/** The longest wait that a message may carry, in seconds: live facts end after 24 h (architecture.md §4). */
export const LONGEST_WAIT = 24 * 3600;
