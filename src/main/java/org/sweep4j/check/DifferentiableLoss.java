package org.sweep4j.check;

import java.util.List;
import org.sweep4j.engine.ParameterArray;

/** A loss as a function of parameter arrays, and what is said to be its gradient. */
public interface DifferentiableLoss {

  /** The arrays; their numbers may be changed in place, and the loss follows. */
  List<ParameterArray> parameters();

  /** The loss, penalties included, at the arrays' present numbers. */
  double value();

  /** One array for each of {@link #parameters()}, row after row, at their present numbers. */
  List<double[]> gradient();
}
