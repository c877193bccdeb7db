/**
 * What a run directory holds, read for looking at: files that are absent or not yet whole are gaps,
 * not errors.
 *
 * <p>Nothing here knows how a page looks.
 */
@NullMarked
package org.sweep4j.report.run;

import org.jspecify.annotations.NullMarked;
