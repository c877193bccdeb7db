package org.sweep4j.search.gaussian;

import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.analysis.MultivariateVectorFunction;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

/** Down to a low place nearby, by the conjugate gradients of Polak and Ribière. */
public final class Climb {
  private static final int MOST_EVALUATIONS = 500;
  private static final double RELATIVE = 1e-6;
  private static final double ABSOLUTE = 1e-3;
  private static final double LINE_SEARCH = 1e-2;
  private static final double FIRST_STEP = 0.3;

  private Climb() {}

  /** Where {@code function} is low; {@code start} itself if the way leads nowhere. */
  public static double[] to(
      double[] start, MultivariateFunction function, MultivariateVectorFunction gradient) {
    NonLinearConjugateGradientOptimizer optimizer =
        new NonLinearConjugateGradientOptimizer(
            Formula.POLAK_RIBIERE,
            new SimpleValueChecker(RELATIVE, ABSOLUTE),
            LINE_SEARCH,
            LINE_SEARCH,
            FIRST_STEP);
    try {
      return optimizer
          .optimize(
              new MaxEval(MOST_EVALUATIONS),
              new InitialGuess(start),
              GoalType.MINIMIZE,
              new ObjectiveFunction(function),
              new ObjectiveFunctionGradient(gradient))
          .getPoint();
    } catch (MathIllegalStateException e) {
      return start;
    }
  }
}
