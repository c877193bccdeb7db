/**
 * Grid search: every combination of the declared values, once.
 *
 * <p>Combinations are counted and reached by number without being listed; nothing here looks at
 * results.
 */
@NullMarked
package org.sweep4j.search.grid;

import org.jspecify.annotations.NullMarked;
