/**
 * JSON as plain values, written alike on every Java version.
 *
 * <p>Knows no key of any file; what the values mean is for the readers and writers of the files.
 */
@NullMarked
package org.sweep4j.json;

import org.jspecify.annotations.NullMarked;
