package org.sweep4j.engine;

/**
 * What every engine must be able to show. An engine's test extends this class and says which engine
 * is meant.
 */
public abstract class EngineContractTest
    implements TrajectoryContract,
        MomentumContract,
        SnapshotContract,
        GradientContract,
        EvaluationContract,
        DropoutContract,
        IndependenceContract,
        BatchContract {}
