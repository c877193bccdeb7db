/**
 * The search for good hyperparameters: spaces, methods, trials, folds, journal, runner, importance.
 *
 * <p>A trial is a pure function of experiment, parameters, trial number and fold; what a method may
 * see depends on trial numbers, never on time.
 */
@NullMarked
package org.sweep4j.search;

import org.jspecify.annotations.NullMarked;
