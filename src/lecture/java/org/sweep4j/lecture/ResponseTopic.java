package org.sweep4j.lecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Link;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;

/**
 * Claims about one hyperparameter, held against a sweep over it.
 *
 * @param config of the sweep, without its ending
 * @param parameter as the trials name it, or {@link Response#ALL}
 */
record ResponseTopic(
    String id,
    String title,
    String config,
    String parameter,
    List<Held> claims,
    List<Drawing> figures)
    implements Topic {

  /** A claim and how it is judged. */
  record Held(Claim claim, Rule rule) {}

  ResponseTopic {
    claims = List.copyOf(claims);
    figures = List.copyOf(figures);
  }

  @Override
  public Optional<Passage> passage(Runs runs) {
    List<SweepRun> sweeps = runs.sweeps(config);
    List<Trial> trials = sweeps.stream().flatMap(sweep -> sweep.scored().stream()).toList();
    return Response.of(trials, parameter)
        .map(response -> passage(response, List.of(Runs.link(sweeps.get(0).name()))));
  }

  private Passage passage(Response response, List<Link> links) {
    List<Finding> findings = new ArrayList<>();
    for (Held held : claims) {
      Outcome outcome = held.rule().judgement().apply(response);
      findings.add(
          new Finding(
              held.claim(), outcome.measured(), held.rule().words(), outcome.agreement(), links));
    }
    List<Figure> drawn = new ArrayList<>();
    for (Drawing drawing : figures) {
      drawn.add(drawing.figure(id + "-" + drawn.size(), response));
    }
    return new Passage(id, title, findings, drawn);
  }
}
