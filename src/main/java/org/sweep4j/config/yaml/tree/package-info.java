/**
 * A YAML document in which every node knows its line and column, or who set it, and the list of
 * problems that point there. Knows of no key of any file.
 */
@NullMarked
package org.sweep4j.config.yaml.tree;

import org.jspecify.annotations.NullMarked;
