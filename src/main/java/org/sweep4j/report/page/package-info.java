/**
 * The page as a thing of its own: headings, figures, escaping, the files that dress it.
 *
 * <p>It knows nothing of training or sweeps, and no number is computed here.
 */
@NullMarked
package org.sweep4j.report.page;

import org.jspecify.annotations.NullMarked;
