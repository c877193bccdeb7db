/**
 * Bayesian optimisation by a tree-structured Parzen estimator: which values to try next, given the
 * trials so far.
 *
 * <p>Everything here is a pure function of the observations and a stream of random numbers. Nothing
 * here trains, knows of workers or writes a journal.
 */
@NullMarked
package org.sweep4j.search.bayes;

import org.jspecify.annotations.NullMarked;
