/**
 * What a report shows of a training besides its history: {@code diagnostics.json}.
 *
 * <p>Pure functions of a training's outcome; the format is that of the record {@link
 * org.sweep4j.engine.diagnostics.Diagnostics}.
 */
@NullMarked
package org.sweep4j.engine.diagnostics;

import org.jspecify.annotations.NullMarked;
