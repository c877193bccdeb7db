// The trials that the reader picked out in one figure; others follow.

const selection = {
  trials: null,
  listeners: [],

  /** A set of trial numbers, or null for all. */
  choose(trials) {
    this.trials = trials;
    this.listeners.forEach(listener => listener());
  },

  includes(number) {
    return this.trials === null || this.trials.has(number);
  },
};
