/**
 * Which rows are learned from and which are scored: test and validation sets, folds.
 *
 * <p>Only row numbers; the cells are not looked at, the classes are.
 */
@NullMarked
package org.sweep4j.data.split;

import org.jspecify.annotations.NullMarked;
