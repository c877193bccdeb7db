/**
 * Runs sweeps that are declared with Arbiter's classes instead of a sweep file.
 *
 * <p>Spaces, candidate generators, data sources, score functions, termination conditions and result
 * savers are Arbiter's or the user's; the sweep is run by {@link org.sweep4j.search.run}. The
 * results are the same for any number of workers, and what Arbiter's own runner hangs on ends.
 */
@NullMarked
package org.sweep4j.arbiter;

import org.jspecify.annotations.NullMarked;
