/**
 * What a report shows of a training besides its history: {@code diagnostics.json}.
 *
 * <p>Pure functions of a training's outcome; the format is documented where it is read, in the
 * report's {@code Diagnostics}.
 */
@NullMarked
package org.sweep4j.engine.diagnostics;

import org.jspecify.annotations.NullMarked;
