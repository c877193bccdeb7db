/**
 * The run directory of a sweep: the journal of finished trials, its lock, and what the sweep was
 * started from.
 *
 * <p>A process may be killed at any moment: what was acknowledged stays, what was half written
 * goes. Nothing here decides what is tried.
 */
@NullMarked
package org.sweep4j.search.journal;

import org.jspecify.annotations.NullMarked;
