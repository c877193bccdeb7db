/**
 * Characters and plain values: text files, one-line YAML, what YAML's core schema takes for a
 * number. Knows nothing of places, and of no key of any file.
 */
@NullMarked
package org.sweep4j.config.yaml.text;

import org.jspecify.annotations.NullMarked;
