/**
 * Sweep4j for Java programs: all that they need to import.
 *
 * <p>The other packages may change from version to version.
 */
@NullMarked
package org.sweep4j;

import org.jspecify.annotations.NullMarked;
