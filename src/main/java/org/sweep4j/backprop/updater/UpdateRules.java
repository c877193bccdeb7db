package org.sweep4j.backprop.updater;

import org.sweep4j.config.Optimizer;

/** Finds the rule of each optimiser. */
final class UpdateRules implements Optimizer.Visitor<UpdateRule> {
  @Override
  public UpdateRule sgd(Optimizer.Sgd sgd) {
    if (sgd.momentum() == 0) {
      return new GradientDescent();
    }
    return sgd.nesterov() ? new NesterovMomentum(sgd.momentum()) : new Momentum(sgd.momentum());
  }

  @Override
  public UpdateRule rmsProp(Optimizer.RmsProp rmsProp) {
    return new RmsProp(rmsProp.rho(), rmsProp.epsilon());
  }

  @Override
  public UpdateRule adaGrad(Optimizer.AdaGrad adaGrad) {
    return new AdaGrad(adaGrad.epsilon());
  }

  @Override
  public UpdateRule adaDelta(Optimizer.AdaDelta adaDelta) {
    return new AdaDelta(adaDelta.rho(), adaDelta.epsilon());
  }

  @Override
  public UpdateRule adam(Optimizer.Adam adam) {
    return new Adam(adam.moments());
  }

  @Override
  public UpdateRule amsGrad(Optimizer.AmsGrad amsGrad) {
    return new AmsGrad(amsGrad.moments());
  }

  @Override
  public UpdateRule nadam(Optimizer.Nadam nadam) {
    return new Nadam(nadam.moments());
  }

  @Override
  public UpdateRule adaMax(Optimizer.AdaMax adaMax) {
    return new AdaMax(adaMax.moments());
  }
}
