/**
 * The commands, the only users of stdout.
 *
 * <p>Here the engine is chosen, progress is shown and errors become messages and exit codes; no
 * decision about training or searching is taken.
 */
@NullMarked
package org.sweep4j.cli;

import org.jspecify.annotations.NullMarked;
