package org.sweep4j.dl4j;

import org.sweep4j.engine.Engine;
import org.sweep4j.engine.EngineContractTest;

/** The engine keeps the contract of every engine. */
class Dl4jEngineTest extends EngineContractTest {
  @Override
  public Engine engine() {
    return new Dl4jEngine();
  }
}
