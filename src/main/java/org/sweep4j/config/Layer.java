package org.sweep4j.config;

/** One entry of {@code model.layers}. */
public sealed interface Layer {

  /** How many outputs it has. */
  int outputs(int inputs);

  /** Every input to every unit: activation(input · kernel + bias). */
  record Dense(int units, Activation activation, DenseSettings settings) implements Layer {
    public static final Range UNITS = Range.closed(1, 1_000_000);

    public Dense {
      UNITS.check("units", units);
    }

    @Override
    public int outputs(int inputs) {
      return units;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dense(this);
    }
  }

  /**
   * Sets each input to 0 with probability {@code rate} and divides the others by 1 − rate, while
   * training (Srivastava et al. 2014, JMLR 15); does nothing at prediction.
   */
  record Dropout(double rate) implements Layer {
    public static final Range RATE = Range.closedOpen(0, 1);

    public Dropout {
      RATE.check("dropout", rate);
    }

    @Override
    public int outputs(int inputs) {
      return inputs;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropout(this);
    }
  }

  /** One method per variant: a new layer does not compile until every user deals with it. */
  interface Visitor<R> {
    R dense(Dense dense);

    R dropout(Dropout dropout);
  }

  <R> R accept(Visitor<R> visitor);
}
