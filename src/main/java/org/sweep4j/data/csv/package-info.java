/**
 * Tables of text, CSV and its relatives: from characters to typed columns.
 *
 * <p>Separators, quotes, column names, what a cell says. Nothing here knows what the columns are
 * for.
 */
@NullMarked
package org.sweep4j.data.csv;

import org.jspecify.annotations.NullMarked;
