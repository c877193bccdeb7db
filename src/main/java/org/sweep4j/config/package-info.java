/**
 * The experiment and the sweep as immutable records and sealed families, each validated at birth.
 *
 * <p>What a value means and which values are allowed is said here, once; engines and readers refer
 * to it. Nothing but the JDK and the seed may enter, and nothing here reads a file, trains or
 * prints.
 */
@NullMarked
package org.sweep4j.config;

import org.jspecify.annotations.NullMarked;
