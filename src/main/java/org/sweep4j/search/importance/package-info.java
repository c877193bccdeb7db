/**
 * Which hyperparameter matters: how much of what sets the best trials apart lies in each.
 *
 * <p>A pure function of finished trials; nothing here chooses trials.
 */
@NullMarked
package org.sweep4j.search.importance;

import org.jspecify.annotations.NullMarked;
