/**
 * Running a sweep: which trial is trained when and how far, on how many threads, and what is kept.
 *
 * <p>One thread decides everything, workers only train; so a decision depends on trial numbers and
 * results, never on who finished first. Which values are tried is the strategy's business.
 */
@NullMarked
package org.sweep4j.search.run;

import org.jspecify.annotations.NullMarked;
