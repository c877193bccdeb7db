/**
 * What a data set was taken for: its rows, task, columns and baseline, for a user to check.
 *
 * <p>Written to {@code result.json}, shown by every command that reads data. Nothing here changes
 * what is learned.
 */
@NullMarked
package org.sweep4j.data.summary;

import org.jspecify.annotations.NullMarked;
