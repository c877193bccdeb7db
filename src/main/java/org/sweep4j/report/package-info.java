/**
 * The page to look at: tables and charts as pure functions of what a run directory holds.
 *
 * <p>Nothing here trains, and nothing here writes anything but the page.
 */
@NullMarked
package org.sweep4j.report;

import org.jspecify.annotations.NullMarked;
