package org.sweep4j.config.yaml.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Optimizer.Moments;
import org.sweep4j.config.Spelled;

/** {@code training.optimizer} as plain values. */
final class OptimizerWriter implements Optimizer.Visitor<Map<String, Object>> {
  private OptimizerWriter() {}

  static Map<String, Object> values(Optimizer optimizer) {
    Map<String, Object> section = optimizer.accept(new OptimizerWriter());
    section.put("weight_decay", optimizer.weightDecay());
    return section;
  }

  private static Map<String, Object> start(Spelled name, Optimizer optimizer) {
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("name", name.spelling());
    section.put("learning_rate", optimizer.learningRate());
    return section;
  }

  @Override
  public Map<String, Object> sgd(Optimizer.Sgd sgd) {
    Map<String, Object> section = start(OptimizerName.SGD, sgd);
    section.put("momentum", sgd.momentum());
    section.put("nesterov", sgd.nesterov());
    return section;
  }

  @Override
  public Map<String, Object> rmsProp(Optimizer.RmsProp rmsProp) {
    Map<String, Object> section = start(OptimizerName.RMSPROP, rmsProp);
    section.put("rho", rmsProp.rho());
    section.put("epsilon", rmsProp.epsilon());
    return section;
  }

  @Override
  public Map<String, Object> adaGrad(Optimizer.AdaGrad adaGrad) {
    Map<String, Object> section = start(OptimizerName.ADAGRAD, adaGrad);
    section.put("epsilon", adaGrad.epsilon());
    return section;
  }

  @Override
  public Map<String, Object> adaDelta(Optimizer.AdaDelta adaDelta) {
    Map<String, Object> section = start(OptimizerName.ADADELTA, adaDelta);
    section.put("rho", adaDelta.rho());
    section.put("epsilon", adaDelta.epsilon());
    return section;
  }

  @Override
  public Map<String, Object> adam(Optimizer.Adam adam) {
    return withMoments(start(OptimizerName.ADAM, adam), adam.moments());
  }

  @Override
  public Map<String, Object> amsGrad(Optimizer.AmsGrad amsGrad) {
    return withMoments(start(OptimizerName.AMSGRAD, amsGrad), amsGrad.moments());
  }

  @Override
  public Map<String, Object> nadam(Optimizer.Nadam nadam) {
    return withMoments(start(OptimizerName.NADAM, nadam), nadam.moments());
  }

  @Override
  public Map<String, Object> adaMax(Optimizer.AdaMax adaMax) {
    return withMoments(start(OptimizerName.ADAMAX, adaMax), adaMax.moments());
  }

  private static Map<String, Object> withMoments(Map<String, Object> section, Moments moments) {
    section.put("beta_1", moments.beta1());
    section.put("beta_2", moments.beta2());
    section.put("epsilon", moments.epsilon());
    return section;
  }
}
