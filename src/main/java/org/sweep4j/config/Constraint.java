package org.sweep4j.config;

import java.util.function.Predicate;

/**
 * What must hold between the values of a configuration.
 *
 * @param text as written, such as {@code hidden_layers * units <= 512}
 * @param holds also where one of the parameters is not there
 */
public record Constraint(String text, Predicate<Configuration> holds) {

  public boolean holds(Configuration configuration) {
    return holds.test(configuration);
  }

  /** The text is all that there is to a constraint. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Constraint constraint && text.equals(constraint.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
