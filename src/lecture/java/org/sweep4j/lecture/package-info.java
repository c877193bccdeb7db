/**
 * The lecture told by its runs: what it or the literature claims, what was measured, and whether
 * the two agree by a rule that is stated.
 *
 * <p>{@code scripts/lecture} trains and sweeps through {@link org.sweep4j.app} and writes the page
 * from the files alone; no number on it stands in the code, save those that the lecture itself
 * prints. Nothing of the product knows this package, and its jar does not hold it.
 */
@NullMarked
package org.sweep4j.lecture;

import org.jspecify.annotations.NullMarked;
