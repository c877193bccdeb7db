package org.sweep4j.backprop;

import org.sweep4j.engine.Engine;
import org.sweep4j.engine.EngineContractTest;

/** The engine keeps the contract of every engine. */
class BackpropEngineTest extends EngineContractTest {
  @Override
  public Engine engine() {
    return new BackpropEngine();
  }
}
