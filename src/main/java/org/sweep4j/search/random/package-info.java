/**
 * Random search: independent draws from the declared distributions.
 *
 * <p>Trial n's draw depends on the seed and on n alone; nothing here looks at results.
 */
@NullMarked
package org.sweep4j.search.random;

import org.jspecify.annotations.NullMarked;
