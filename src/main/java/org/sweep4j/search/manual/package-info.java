/**
 * Manual search: controlled experiments that change one hyperparameter at a time.
 *
 * <p>What to try next and what the experiments show are pure functions of the trials so far.
 */
@NullMarked
package org.sweep4j.search.manual;

import org.jspecify.annotations.NullMarked;
