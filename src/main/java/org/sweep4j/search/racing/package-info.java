/**
 * Fold racing: a trial that its first folds show to be worse than another's is not trained on the
 * others.
 *
 * <p>Pure functions of the scores of folds; when to ask is the runner's business.
 */
@NullMarked
package org.sweep4j.search.racing;

import org.jspecify.annotations.NullMarked;
