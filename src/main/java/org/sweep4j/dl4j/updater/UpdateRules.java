package org.sweep4j.dl4j.updater;

import org.sweep4j.config.Optimizer;

/** The rule of each optimiser. Weight decay is not the rule's: it is in the gradient already. */
final class UpdateRules implements Optimizer.Visitor<UpdateRule> {
  private UpdateRules() {}

  static UpdateRule of(Optimizer optimizer) {
    return optimizer.accept(new UpdateRules());
  }

  @Override
  public UpdateRule sgd(Optimizer.Sgd sgd) {
    if (sgd.momentum() == 0) {
      return new GradientDescent();
    }
    return sgd.nesterov()
        ? new NesterovMomentum(sgd.momentum())
        : new ClassicalMomentum(sgd.momentum());
  }

  @Override
  public UpdateRule rmsProp(Optimizer.RmsProp rmsProp) {
    return new RmsPropRule(rmsProp.rho(), rmsProp.epsilon());
  }

  @Override
  public UpdateRule adaGrad(Optimizer.AdaGrad adaGrad) {
    return new AdaGradRule(adaGrad.epsilon());
  }

  @Override
  public UpdateRule adaDelta(Optimizer.AdaDelta adaDelta) {
    return new AdaDeltaRule(adaDelta.rho(), adaDelta.epsilon());
  }

  @Override
  public UpdateRule adam(Optimizer.Adam adam) {
    return new AdamRule(adam.moments());
  }

  @Override
  public UpdateRule amsGrad(Optimizer.AmsGrad amsGrad) {
    return new AmsGradRule(amsGrad.moments());
  }

  @Override
  public UpdateRule nadam(Optimizer.Nadam nadam) {
    return new NadamRule(nadam.moments());
  }

  @Override
  public UpdateRule adaMax(Optimizer.AdaMax adaMax) {
    return new AdaMaxRule(adaMax.moments());
  }
}
