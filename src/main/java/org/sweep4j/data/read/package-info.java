/**
 * From an experiment's data section, or a trained network's preparation, to a data set.
 *
 * <p>Which columns are learned from, what the target asks for, which rows are kept. Nothing here is
 * learned from rows.
 */
@NullMarked
package org.sweep4j.data.read;

import org.jspecify.annotations.NullMarked;
