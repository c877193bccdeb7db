package org.sweep4j.lecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.run.SweepRun;

/**
 * A claim about one hyperparameter, held against a sweep over it.
 *
 * @param run the sweep's directory
 * @param parameter as the trials name it, or {@link #EACH_TRIAL}
 * @param rule in words, as {@code judgement} decides
 */
record ResponseTopic(
    String id,
    String title,
    String run,
    String parameter,
    Claim claim,
    String rule,
    Function<Response, Outcome> judgement,
    List<Bars> figures)
    implements Topic {
  /** In place of a parameter: the trials themselves, one by one. */
  static final String EACH_TRIAL = "";

  ResponseTopic {
    figures = List.copyOf(figures);
  }

  @Override
  public Optional<Passage> passage(Runs runs) {
    return runs.sweep(run).map(sweep -> passage(measured(sweep)));
  }

  private Response measured(SweepRun sweep) {
    return parameter.equals(EACH_TRIAL)
        ? Response.ofEachTrial(sweep)
        : Response.of(sweep, parameter);
  }

  private Passage passage(Response response) {
    Outcome outcome = judgement.apply(response);
    List<Figure> drawn = new ArrayList<>();
    for (Bars bars : figures) {
      drawn.add(bars.figure(id + "-" + drawn.size(), response));
    }
    Finding finding =
        new Finding(claim, outcome.measured(), rule, outcome.agreement(), Runs.links(List.of(run)));
    return new Passage(id, title, List.of(finding), drawn);
  }
}
